package se.stadig.app.journal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.Permit;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.platform.Ids;

/** The journal in the database, which lets nobody change or delete a note. */
@Component
class JournalStore implements Journal {
    static final int LONGEST = 4000;
    private static final int A_PAGE = 50;

    private final JdbcClient sql;
    private final Ids ids;
    private final PersonDoor door;

    JournalStore(JdbcClient sql, Ids ids, PersonDoor door) {
        this.sql = sql;
        this.ids = ids;
        this.door = door;
    }

    /** The latest first, a page of them, from before the note of an id where one is told. */
    List<JournalNote> of(Permit permit, @Nullable UUID before) {
        return sql.sql("""
                        select id, keyword, happened_on, written_at at time zone 'Europe/Stockholm' as written_at, author, title, note, corrects,
                            (select c.id from journal_note c where c.corrects = journal_note.id order by c.written_at desc limit 1) as corrected_by
                        from journal_note
                        where recipient = :recipient and (:before::uuid is null
                            or (written_at, id) < (select n.written_at, n.id from journal_note n where n.id = :before::uuid and n.recipient = :recipient))
                        order by journal_note.written_at desc, id desc limit :most
                        """)
                .param("recipient", permit.recipientFor(Right.READ_JOURNAL))
                .param("before", before)
                .param("most", A_PAGE + 1)
                .query((row, _) -> new JournalNote(
                        row.getObject("id", UUID.class),
                        Keyword.valueOf(row.getString("keyword")),
                        row.getObject("happened_on", LocalDate.class),
                        row.getObject("written_at", LocalDateTime.class),
                        row.getString("author"),
                        row.getString("title"),
                        row.getString("note"),
                        Optional.ofNullable(row.getObject("corrects", UUID.class)),
                        Optional.ofNullable(row.getObject("corrected_by", UUID.class))))
                .list();
    }

    static boolean hasMore(List<JournalNote> notes) {
        return notes.size() > A_PAGE;
    }

    @Override
    public UUID write(
            Permit writing, UUID unit, Keyword keyword, LocalDate happenedOn, String text, @Nullable UUID corrects) {
        Engagement work = door.work();
        UUID id = ids.next();
        sql.sql("""
                        insert into journal_note (id, recipient, unit, keyword, happened_on, written_at, written_by, author, title, note, corrects)
                        select :id, :recipient, :unit, :keyword, :happened, stadig_now(), :work, a.display_name, :title, :note, :corrects
                        from engagement e join account a on a.id = e.account where e.id = :work
                        """)
                .param("id", id)
                .param("recipient", writing.recipient())
                .param("unit", unit)
                .param("keyword", keyword.name())
                .param("happened", happenedOn)
                .param("work", work.id())
                .param("title", work.role().swedish())
                .param("note", text.codePointCount(0, text.length()) <= LONGEST ? text : shortened(text))
                .param("corrects", corrects)
                .update();
        return id;
    }

    private static String shortened(String text) {
        return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
