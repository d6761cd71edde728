package se.stadig.app.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.platform.Ids;
import se.stadig.app.platform.Text;
import se.stadig.terms.OperatingForm;

/** Units in the database. */
@Component
public class UnitStore {
    private final JdbcClient sql;
    private final Ids ids;
    private final Clock clock;

    UnitStore(JdbcClient sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** All of a municipality's, by name. */
    List<Unit> of(String municipality) {
        return sql.sql("""
                        select u.id, u.code, u.name, u.provider, p.name as provider_name, u.phone, u.opened, u.closed, u.version
                        from unit u join provider p on p.id = u.provider
                        where u.municipality = :municipality and u.withdrawn_at is null order by u.name collate "sv-x-icu", u.id
                        """)
                .param("municipality", municipality)
                .query((row, _) -> new Unit(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("provider", UUID.class),
                        row.getString("provider_name"),
                        Optional.ofNullable(row.getString("phone")).orElse(""),
                        row.getObject("opened", LocalDate.class),
                        Optional.ofNullable(row.getObject("closed", LocalDate.class)),
                        row.getInt("version")))
                .list();
    }

    /** All of a municipality's, to choose among; it is told which are closed. */
    public Map<String, Text> choices(String municipality) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Text> choices = new LinkedHashMap<>();
        of(municipality)
                .forEach(unit -> choices.put(
                        unit.id().toString(),
                        unit.closed().filter(day -> day.isBefore(today)).isPresent()
                                ? Text.of("{0} ({1}), stängd", unit.name(), unit.providerName())
                                : Text.of("{0} ({1})", unit.name(), unit.providerName())));
        return choices;
    }

    /** Why a unit cannot have something to do on all of these days: it opens later or closes before. */
    public Text notOpen(UUID unit, LocalDate from, LocalDate to) {
        return sql.sql("select opened, closed from unit where id = :id")
                .param("id", unit)
                .query((row, _) -> {
                    LocalDate opened = row.getObject("opened", LocalDate.class);
                    LocalDate closed = row.getObject("closed", LocalDate.class);
                    return from.isBefore(opened)
                            ? Text.of("Enheten öppnar {0}. Välj en annan enhet eller en senare första dag.", opened)
                            : closed != null && to.isAfter(closed)
                                    ? Text.of(
                                            "Enheten stänger {0}. Välj en annan enhet, eller en sista dag som inte är senare.",
                                            closed)
                                    : Text.NONE;
                })
                .optional()
                .orElse(Text.NONE);
    }

    /** What a unit is called, also one that is closed or taken away. */
    public Text unitName(UUID unit) {
        return name("select name from unit where id = :id", unit).orElse(Text.of("en enhet som du inte får se"));
    }

    /** What a team is called, also one that is taken away. */
    public Text teamName(UUID team) {
        return name("select name from team where id = :id", team).orElse(Text.of("ett arbetslag som du inte får se"));
    }

    /** What a provider is called, also one that is taken away. */
    Text providerName(UUID provider) {
        return name("select name from provider where id = :id", provider).orElse(Text.of("okänd"));
    }

    private Optional<Text> name(String question, UUID id) {
        return sql.sql(question).param("id", id).query(String.class).optional().map(name -> Text.of("{0}", name));
    }

    /** A unit's teams, to choose among. */
    public Map<String, Text> teamChoices(UUID unit) {
        Map<String, Text> choices = new LinkedHashMap<>();
        teams(unit).forEach(team -> choices.put(team.id().toString(), Text.of("{0}", team.name())));
        return choices;
    }

    List<Provider> providers() {
        return sql.sql("""
                        select id, organisation_number, name, form, version from provider
                        where withdrawn_at is null order by name collate "sv-x-icu", id
                        """)
                .query((row, _) -> new Provider(
                        row.getObject("id", UUID.class),
                        row.getString("organisation_number"),
                        row.getString("name"),
                        OperatingForm.valueOf(row.getString("form")),
                        row.getInt("version")))
                .list();
    }

    void add(String organisationNumber, String name, OperatingForm form) {
        sql.sql("insert into provider (id, organisation_number, name, form) values (:id, :number, :name, :form)")
                .param("id", ids.next())
                .param("number", organisationNumber)
                .param("name", name)
                .param("form", form.name())
                .update();
    }

    /** Whether it was changed; not if somebody else has changed it since. */
    boolean change(UUID provider, int version, String name, OperatingForm form) {
        return sql.sql(
                                "update provider set name = :name, form = :form, version = version + 1 where id = :id and version = :version")
                        .param("name", name)
                        .param("form", form.name())
                        .param("id", provider)
                        .param("version", version)
                        .update()
                == 1;
    }

    List<Area> areas(UUID unit) {
        return sql.sql("""
                        select id, name, version from area where unit = :unit and withdrawn_at is null order by name collate "sv-x-icu", id
                        """)
                .param("unit", unit)
                .query((row, _) ->
                        new Area(row.getObject("id", UUID.class), row.getString("name"), row.getInt("version")))
                .list();
    }

    List<Team> teams(UUID unit) {
        return sql.sql("""
                        select t.id, t.name, t.area, a.name as area_name, t.version from team t left join area a on a.id = t.area
                        where t.unit = :unit and t.withdrawn_at is null order by t.name collate "sv-x-icu", t.id
                        """)
                .param("unit", unit)
                .query((row, _) -> new Team(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("area", UUID.class)),
                        Optional.ofNullable(row.getString("area_name")).orElse(""),
                        row.getInt("version")))
                .list();
    }
}
