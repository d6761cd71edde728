package se.stadig.app.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import se.stadig.app.platform.Language;
import se.stadig.app.platform.Text;
import se.stadig.terms.SwedishTime;

/**
 * What one colleague did with the person's data on one day, as it is told to that person.
 *
 * @param first the first time that day
 * @param last the last time that day
 * @param municipality in words, for roles that work at no unit
 */
record ExtractLine(LoggedAccess row, Instant first, Instant last, int times, String municipality) {
    private record SameDay(
            LocalDate day, UUID engagement, Action action, boolean granted, boolean emergency, String what) {}

    /** One line for all that the same colleague did in the same way on the same day, the latest day first. */
    static List<ExtractLine> of(List<LoggedAccess> latestFirst, String municipality) {
        Map<SameDay, ExtractLine> lines = new LinkedHashMap<>();
        for (LoggedAccess row : latestFirst) {
            SameDay day = new SameDay(
                    LocalDate.ofInstant(row.at(), SwedishTime.ZONE),
                    row.engagement(),
                    row.action(),
                    row.granted(),
                    isEmergency(row),
                    row.what());
            lines.merge(
                    day,
                    new ExtractLine(row, row.at(), row.at(), 1, municipality),
                    (later, _) -> new ExtractLine(later.row, row.at(), later.last, later.times + 1, municipality));
        }
        return List.copyOf(lines.values());
    }

    private static boolean isEmergency(LoggedAccess row) {
        return row.relation().filter(relation -> relation == Relation.EMERGENCY).isPresent();
    }

    /** In whole sentences. */
    List<Text> sentences(boolean named, Language language) {
        Locale words = Locale.of(language.code());
        DateTimeFormatter day =
                DateTimeFormatter.ofPattern("d MMMM uuuu", words).withZone(SwedishTime.ZONE);
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH.mm", words).withZone(SwedishTime.ZONE);
        List<Text> sentences = new ArrayList<>();
        sentences.add(what(day.format(first), time.format(first), who(named)));
        if (isEmergency(row)) {
            sentences.add(Text.of("Uppgifterna var öppnade med nödåtkomst."));
        }
        if (times > 1) {
            sentences.add(Text.of("Det hände {0} gånger den dagen, sist kl. {1}.", times, time.format(last)));
        }
        return sentences;
    }

    private Text who(boolean named) {
        Text role =
                switch (row.role()) {
                    case PLANNER -> Text.of("en planerare");
                    case ASSISTANT_NURSE -> Text.of("en undersköterska");
                    case UNIT_MANAGER -> Text.of("en enhetschef");
                    case CARE_MANAGER -> Text.of("en biståndshandläggare");
                    case MUNICIPAL_FOLLOW_UP -> Text.of("en medarbetare i kommunens uppföljning");
                    case LOG_REVIEWER -> Text.of("en logggranskare");
                    case SYSTEM_ADMINISTRATOR -> Text.of("en systemadministratör");
                };
        Text where = row.unit().isEmpty()
                ? Text.of("{0} i {1}", role, municipality)
                : Text.of("{0} vid {1}", role, row.unit());
        return named ? Text.of("{0} ({1})", where, row.who()) : where;
    }

    private Text what(String day, String time, Text who) {
        if (!row.granted()) {
            return Text.of("Den {0} kl. {1} försökte {2} komma åt dina uppgifter, men fick inte.", day, time, who);
        }
        if (row.what().equals("nödåtkomst")) {
            return Text.of("Den {0} kl. {1} öppnade {2} dina uppgifter med nödåtkomst.", day, time, who);
        }
        return switch (row.action()) {
            case READ, LOGIN, LOGOUT -> Text.of("Den {0} kl. {1} läste {2} {3}.", day, time, who, part());
            case WRITE ->
                row.what().startsWith("granskning av")
                        ? Text.of("Den {0} kl. {1} granskade {2} om andra hade skäl att läsa om dig.", day, time, who)
                        : Text.of("Den {0} kl. {1} ändrade {2} {3}.", day, time, who, part());
            case PRINT -> Text.of("Den {0} kl. {1} skrev {2} ut {3}.", day, time, who, part());
            case EXPORT -> Text.of("Den {0} kl. {1} tog {2} ut {3}.", day, time, who, part());
            case LIST -> Text.of("Den {0} kl. {1} såg {2} dig i en lista: {3}.", day, time, who, Text.of(row.what()));
            case SEARCH -> Text.of("Den {0} kl. {1} fick {2} fram dig i en {3}.", day, time, who, Text.of(row.what()));
        };
    }

    /** Which of the data, as the person would call it; by the log's own name where nobody has thought of one. */
    private Text part() {
        return switch (row.what()) {
            case "omsorgstagarens sida" -> Text.of("din sida");
            case "språk och kommunikation" -> Text.of("uppgifterna om hur man talar med dig");
            case "rätt att se skyddade uppgifter" -> Text.of("uppgifterna om vem som får se dina skyddade uppgifter");
            case "personens logg" -> Text.of("loggen över vilka som har läst om dig");
            case "import" -> Text.of("uppgifter om dig med en import från ett annat system");
            case "leverans till registret" ->
                Text.of("uppgifter om dig till en leverans till registret över hemtjänsten");
            case "utdrag ur loggen" -> Text.of("ett utdrag som det här");
            default -> Text.of("uppgifter om dig ({0})", Text.of(row.what()));
        };
    }
}
