package se.stadig.app.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stadig.app.exchange.Column.Type;

/** What an import fills, in an order in which every reference points backwards. */
public enum Kind {
    UNIT(
            "Enheter",
            Ending.CLOSED,
            true,
            "code",
            List.of(new Part(
                    "unit",
                    "id",
                    Column.text("code").asFixed().or(Column.SENDERS_ID),
                    Column.text("name").asNeeded())),
            List.of(
                    Column.text("provider_number").asNeeded(),
                    Column.text("provider_name"),
                    Column.code("provider_form", "MUNICIPAL", "PRIVATE").or("MUNICIPAL"),
                    Column.of("opened", Type.DATE))),
    STAFF(
            "Medarbetare",
            Ending.OF_THOSE_BELOW,
            false,
            "number",
            List.of(new Part(
                    "staff",
                    "id",
                    Column.text("given_name").or(Unnamed.GIVEN),
                    Column.text("family_name").or(Unnamed.FAMILY),
                    Column.text("phone"))),
            // With the names these tell whether a colleague is the same one: a number alone does not.
            List.of(Column.text("number"), Column.reference("unit", UNIT).ifKnown())),
    EMPLOYMENT(
            "Anställningar",
            Ending.WITHDRAWN,
            true,
            "unit number role first_day",
            List.of(new Part(
                    "employment",
                    "id",
                    Column.reference("staff", STAFF),
                    Column.reference("unit", UNIT),
                    Column.text("number").asNeeded().or(Column.SENDERS_ID),
                    Column.code("role", "CARE", "HOME_NURSING", "ADMIN", "MANAGER", "STUDENT")
                            .asNeeded(),
                    Column.of("permanent", Type.FLAG).or("true"),
                    Column.of("first_day", Type.DATE).asNeeded(),
                    Column.of("last_day", Type.DATE))),
            List.of(Column.of("begun", Type.DATE))),
    TITLE(
            "Bevis på yrkestitel",
            Ending.WITHDRAWN,
            true,
            "staff kind",
            List.of(new Part(
                    "title_evidence",
                    "id",
                    Column.reference("staff", STAFF),
                    Column.code("kind", "CERTIFICATE", "TRANSITION").asFixed(),
                    Column.of("since", Type.DATE),
                    Column.text("number"))),
            List.of()),
    PERSON(
            "Omsorgstagare",
            Ending.OF_THOSE_BELOW,
            true,
            "identity_type identity_number",
            List.of(
                    new Part(
                            "recipient",
                            "id",
                            Column.code(
                                            "protection",
                                            "NONE",
                                            "CONFIDENTIALITY_MARKED",
                                            "PROTECTED_REGISTRATION",
                                            "ASSUMED_IDENTITY")
                                    .or("NONE"),
                            Column.code("housing", "ORDINARY", "CARE_HOME").or("ORDINARY"),
                            Column.text("language").or("sv"),
                            Column.of("needs_interpreter", Type.FLAG).or("false")),
                    new Part(
                            "recipient_identity",
                            "recipient",
                            Column.text("given_name").or(Unnamed.GIVEN),
                            Column.text("family_name").or(Unnamed.FAMILY),
                            Column.of("birth_date", Type.DATE).asNeeded(),
                            Column.code("sex", "K", "M"),
                            Column.code("identity_type", "PERSONNUMMER", "SAMORDNINGSNUMMER", "RESERVE", "PSEUDONYM")
                                    .asNeeded(),
                            Column.of("identity_number", Type.IDENTITY).asNeeded(),
                            Column.text("street"),
                            Column.text("postal_code"),
                            Column.text("locality"),
                            Column.text("phone"))),
            List.of()),
    KIN(
            "Anhöriga och företrädare",
            Ending.WITHDRAWN,
            false,
            "recipient name",
            List.of(new Part(
                    "kin",
                    "id",
                    Column.reference("recipient", PERSON),
                    Column.text("name").asNeeded(),
                    Column.text("relation").or("anhörig"),
                    Column.text("phone"),
                    Column.code("mandate", "NONE", "GOD_MAN", "FORVALTARE", "FRAMTIDSFULLMAKT", "GUARDIAN")
                            .or("NONE"))),
            List.of()),
    DECISION(
            "Beslut",
            Ending.WITHDRAWN,
            false,
            "recipient case_number kind first_day",
            List.of(new Part(
                    "decision",
                    "id",
                    Column.reference("recipient", PERSON),
                    Column.text("case_number").asNeeded().or(Column.SENDERS_ID),
                    Column.code(
                                    "kind",
                                    "SERVICE",
                                    "PERSONAL_CARE",
                                    "SAFETY_ALARM",
                                    "MEAL_DELIVERY",
                                    "ESCORT",
                                    "RESPITE")
                            .asNeeded(),
                    Column.of("hours_per_month", Type.DECIMAL),
                    Column.of("first_day", Type.DATE).asNeeded(),
                    Column.of("last_day", Type.DATE),
                    Column.of("needs_tested", Type.FLAG).or("true"),
                    Column.reference("unit", UNIT).ifKnown())),
            List.of()),
    SERVICE(
            "Beviljade tjänster",
            Ending.WITHDRAWN,
            false,
            "decision name",
            List.of(new Part(
                    "granted_service",
                    "id",
                    Column.reference("decision", DECISION),
                    Column.text("name").asNeeded(),
                    Column.of("per_week", Type.WHOLE),
                    Column.of("minutes", Type.WHOLE),
                    Column.of("staff_count", Type.WHOLE).or("1"))),
            List.of()),
    ASSIGNMENT(
            "Uppdrag till enheter",
            Ending.WITHDRAWN,
            false,
            "recipient unit first_day",
            List.of(new Part(
                    "assignment",
                    "id",
                    Column.reference("recipient", PERSON),
                    Column.reference("unit", UNIT).movable(),
                    Column.of("first_day", Type.DATE).asNeeded(),
                    Column.of("last_day", Type.DATE),
                    Column.of("received_on", Type.DATE))),
            List.of()),
    ABSENCE(
            "Frånvaro",
            Ending.WITHDRAWN,
            false,
            "recipient first_day",
            List.of(new Part(
                    "absence",
                    "id",
                    Column.reference("recipient", PERSON),
                    Column.of("first_day", Type.DATE).asNeeded(),
                    Column.of("last_day", Type.DATE),
                    Column.code("reason", "HOSPITAL", "SHORT_TERM_STAY", "AWAY", "OTHER")
                            .or("OTHER"))),
            List.of()),
    /** Added to a story that only grows ({@link EventFilling}). */
    EVENT("Händelser om fast omsorgskontakt"),
    /** Who visited whom on a day, counted ({@link VisitFilling}). */
    VISITED("Besök per medarbetare och dag"),
    WORKED("Arbetade dagar");

    /** The name under which whether a row is withdrawn is kept and compared. */
    static final String WITHDRAWN = "withdrawn";

    /** What becomes of a row that the sender withdraws. */
    enum Ending {
        /** The row itself is marked. */
        WITHDRAWN,
        /** A unit is closed from today. */
        CLOSED,
        /** A person stays; the assignments or employments that the same sender told of are withdrawn. */
        OF_THOSE_BELOW
    }

    /** A table that holds columns of the kind, by its key. */
    record Part(String table, String key, List<Column> columns) {
        Part(String table, String key, Column... columns) {
            this(table, key, List.of(columns));
        }
    }

    private final String swedish;
    private final Ending ending;
    private final boolean only;
    private final List<String> twinBy;
    private final List<Part> parts;
    private final List<Column> columns;

    /**
     * @param only whether the database has room for one row with the same twin columns
     * @param twinBy by which columns a row that somebody entered here is the same as one that comes
     * @param beside what is told of a new row and kept elsewhere, or only used to find it
     */
    Kind(String swedish, Ending ending, boolean only, String twinBy, List<Part> parts, List<Column> beside) {
        this.swedish = swedish;
        this.ending = ending;
        this.only = only;
        this.twinBy = List.of(twinBy.split(" "));
        this.parts = parts;
        this.columns = Stream.concat(parts.stream().flatMap(part -> part.columns().stream()), beside.stream())
                .toList();
    }

    /** Rows that are not compared column by column: a sender that says no more of one has not withdrawn it. */
    Kind(String swedish) {
        this(swedish, Ending.WITHDRAWN, false, "", List.of(), List.of());
    }

    /** Whether rows are kept as they are told, so that they can change and be withdrawn. */
    boolean isCompared() {
        return !parts.isEmpty();
    }

    /** What users call rows of the kind. */
    public String swedish() {
        return swedish;
    }

    Ending ending() {
        return ending;
    }

    boolean isOnly() {
        return only;
    }

    List<String> twinBy() {
        return twinBy;
    }

    List<Part> parts() {
        return parts;
    }

    /** Those that can be told. */
    List<Column> columns() {
        return columns;
    }

    /** Those that stand in the kind's own tables, and so can be compared. */
    List<Column> kept() {
        return parts.stream().flatMap(part -> part.columns().stream()).toList();
    }

    Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(this + " has no column " + name));
    }

    /** Whose the row is, where it is a recipient's or a colleague's: a column, or the row itself. */
    @Nullable
    String owner() {
        return switch (this) {
            case UNIT, EVENT, VISITED, WORKED -> null;
            case STAFF, PERSON -> "";
            case EMPLOYMENT, TITLE -> "staff";
            case SERVICE -> "decision";
            case KIN, DECISION, ASSIGNMENT, ABSENCE -> "recipient";
        };
    }

    boolean isOfStaff() {
        return this == STAFF || this == EMPLOYMENT || this == TITLE;
    }

    boolean isReferredTo() {
        return Set.of(UNIT, STAFF, PERSON, DECISION).contains(this);
    }

    static boolean isKnown(String name) {
        return Arrays.stream(values())
                .anyMatch(kind -> kind.isCompared() && kind.name().equals(name));
    }
}
