package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.Optional;
import se.stadig.app.platform.Text;
import se.stadig.law.Finding;
import se.stadig.law.LawBook;

/**
 * Grunden för att någon är fast omsorgskontakt: how long it lasts, by the law and by the employment.
 *
 * @param lastDay the last day of it; empty where none is known, and where there is none today
 * @param why it ends; empty where it does not
 */
public record Ground(Optional<LocalDate> lastDay, Optional<End> why) {
    private static final int DAYS_BEFORE_LEAVING = 30;

    /** Why a ground ends. */
    public enum End {
        /** Nobody of the unit's, as far as the unit's own lists tell. */
        UNKNOWN,
        NO_TITLE,
        EMPLOYMENT,
        TRANSITION
    }

    /** Of somebody whom a story names; empty where the unit knows nobody like that any more. */
    static Ground of(Optional<Member> named, LawBook law, LocalDate today) {
        if (named.isEmpty()) {
            return new Ground(Optional.empty(), Optional.of(End.UNKNOWN));
        }
        Member member = named.get();
        LocalDate works = member.lastCareDay().orElse(LocalDate.MIN);
        if (today.isAfter(works)) {
            return new Ground(member.lastCareDay(), Optional.of(End.EMPLOYMENT));
        }
        if (isNo(member, law, today)) {
            return new Ground(Optional.empty(), Optional.of(End.NO_TITLE));
        }
        LocalDate transition = law.switches().transitionUntil();
        LocalDate title = isNo(member, law, transition.plusDays(1)) ? transition : LocalDate.MAX;
        if (works.equals(LocalDate.MAX) && title.equals(LocalDate.MAX)) {
            return new Ground(Optional.empty(), Optional.empty());
        }
        return title.isBefore(works)
                ? new Ground(Optional.of(title), Optional.of(End.TRANSITION))
                : new Ground(Optional.of(works), Optional.of(End.EMPLOYMENT));
    }

    private static boolean isNo(Member member, LawBook law, LocalDate day) {
        return law.mayBeAppointed().judge(member.facts(), day) instanceof Finding.No;
    }

    /** Whether it is time to do something about it: at once, 30 days before somebody leaves, a year before the transition rule ends. */
    public boolean isToBeSeenOn(LocalDate today) {
        return why.map(end -> switch (end) {
                    case UNKNOWN, NO_TITLE -> true;
                    case EMPLOYMENT ->
                        lastDay.filter(day -> today.isBefore(day.minusDays(DAYS_BEFORE_LEAVING)))
                                .isEmpty();
                    case TRANSITION ->
                        !today.isBefore(lastDay.orElseThrow().minusYears(1).plusDays(1));
                })
                .orElse(false);
    }

    /** In a sentence about whoever it is; nothing where it does not end. */
    public Text said(String name, LocalDate today) {
        return why.map(end -> switch (end) {
                    case UNKNOWN -> Text.of("{0} finns inte bland enhetens medarbetare.", name);
                    case NO_TITLE ->
                        Text.of("{0} får inte vara fast omsorgskontakt i dag, eftersom grund för titeln saknas.", name);
                    case EMPLOYMENT -> employment(name, today);
                    case TRANSITION ->
                        Text.of("{0} räknas genom övergångsregeln till och med {1}.", name, lastDay.orElseThrow());
                })
                .orElse(Text.NONE);
    }

    private Text employment(String name, LocalDate today) {
        if (lastDay.isEmpty()) {
            return Text.of("{0} är inte anställd i omsorgen vid enheten.", name);
        }
        return today.isAfter(lastDay.get())
                ? Text.of("{0} slutade i omsorgen vid enheten {1}.", name, lastDay.get())
                : Text.of("{0} slutar i omsorgen vid enheten {1}.", name, lastDay.get());
    }
}
