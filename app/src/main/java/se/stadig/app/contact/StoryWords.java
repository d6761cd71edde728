package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.stadig.app.platform.Languages;
import se.stadig.app.platform.Text;

/** The story in words: where it stands, and what each event says. */
public final class StoryWords {
    private StoryWords() {}

    /** Where the story stands, in one sentence. */
    public static Text state(Story story, LocalDate today) {
        return switch (story.state()) {
            case NOT_HANDLED -> Text.of("Personen har inte erbjudits en fast omsorgskontakt av er enhet än.");
            case EXEMPTED ->
                story.last(StoryKind.EXEMPTED)
                        .flatMap(event -> event.dayOf("omprovas"))
                        .map(day -> Text.of(
                                "En fast omsorgskontakt är bedömd som uppenbart obehövlig. Bedömningen prövas på nytt {0}.",
                                day))
                        .orElse(Text.of("En fast omsorgskontakt är bedömd som uppenbart obehövlig."));
            case OFFERED ->
                Text.of(
                        "Personen är erbjuden och har inte svarat än. Erbjudandet gjordes {0}.",
                        day(story, StoryKind.OFFERED));
            case ACCEPTED ->
                Text.of(
                        "Personen har tackat ja, och ingen är utsedd än. Svaret kom {0}.",
                        day(story, StoryKind.ACCEPTED));
            case DECLINED ->
                story.last(StoryKind.DECLINED)
                        .flatMap(event -> event.dayOf("igen"))
                        .map(day -> Text.of("Personen har tackat nej. Fråga igen {0}.", day))
                        .orElse(Text.of("Personen har tackat nej."));
            case APPOINTED -> appointed(story, today);
            case CHANGE_REQUESTED ->
                Text.of(
                        "Personen har en fast omsorgskontakt, {0}, och det är begärt att någon annan tar över. Enhetschefen för en dialog.",
                        contact(story));
            case ENDED -> Text.of("Den fasta omsorgskontakten är avslutad.");
        };
    }

    /** Somebody may have been named who begins later. */
    private static Text appointed(Story story, LocalDate today) {
        LocalDate since = story.contact().map(StoryEvent::day).orElse(today);
        if (!since.isAfter(today)) {
            return Text.of("Personen har en fast omsorgskontakt: {0}.", contact(story));
        }
        return story.contactOn(today)
                .flatMap(StoryEvent::staff)
                .map(now -> Text.of(
                        "Personen har en fast omsorgskontakt: {0}. Från och med {1} tar {2} över.",
                        now.name(), since, contact(story)))
                .orElse(Text.of("Personen får en fast omsorgskontakt {0}: {1}.", since, contact(story)));
    }

    private static String contact(Story story) {
        return story.contact().flatMap(StoryEvent::staff).map(Named::name).orElse("–");
    }

    private static Object day(Story story, StoryKind kind) {
        return story.last(kind).<Object>map(StoryEvent::day).orElse("–");
    }

    /** An event on one line, for example "2026-11-22: Vice utsedd, Bo Ek". */
    public static Text line(StoryEvent event) {
        return event.staff().isPresent()
                ? Text.of(
                        "{0}: {1}, {2}",
                        event.day(), event.kind().text(), event.staff().get().name())
                : Text.of("{0}: {1}", event.day(), event.kind().text());
    }

    /** What else an event tells, a sentence each. */
    public static List<Text> details(StoryEvent event) {
        return sentences(event.kind(), event.code(), event.details());
    }

    private static List<Text> sentences(StoryKind kind, String reason, Map<String, String> details) {
        List<Text> lines = new ArrayList<>();
        Text code = Codes.of(kind, reason);
        if (!code.isEmpty()) {
            lines.add(Text.of("Skäl: {0}.", code));
        }
        details.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> detail(detail.getKey(), detail.getValue()))
                .filter(text -> !text.isEmpty())
                .forEach(lines::add);
        return lines;
    }

    /** What the journal says of an event, in Swedish. */
    public static String note(NewEvent event) {
        StringBuilder note = new StringBuilder(event.kind().text().toString());
        event.staff().ifPresent(somebody -> note.append(": ").append(somebody.name()));
        note.append('.');
        sentences(event.kind(), event.code(), event.details())
                .forEach(sentence -> note.append(' ').append(sentence));
        if (!event.reason().isEmpty()) {
            note.append(' ').append(event.reason());
        }
        event.findings()
                .forEach(finding -> note.append(" Rättslig grund: ")
                        .append(finding.provision())
                        .append(". ")
                        .append(finding.reason()));
        return note.toString();
    }

    private static Text detail(String name, String value) {
        return switch (name) {
            case "sprak" -> Text.of("Språk: {0}.", Text.of(Languages.all().getOrDefault(value, value)));
            case "tolk" -> Text.of("Tolk var med.");
            case "lattlast" -> Text.of("Informationen var lättläst.");
            case "broschyr" -> Text.of("Skriftlig information lämnades.");
            case "narvarande" -> Text.of("Med vid samtalet: {0}.", Codes.PRESENT.getOrDefault(value, Text.of("–")));
            case "hjalp" -> Text.of("Hjälpte till med svaret: {0}.", Codes.HELPED.getOrDefault(value, Text.of("–")));
            case "av" -> Text.of("Begärt av: {0}.", Codes.ASKED_BY.getOrDefault(value, Text.of("–")));
            case "onskad" -> Text.of("Personen har själv önskat medarbetaren.");
            case "igen" -> Text.of("Fråga igen {0}.", value);
            case "omprovas" -> Text.of("Prövas på nytt {0}.", value);
            case "gjord-av" -> Text.of("Erbjudandet gjordes av {0}.", value);
            case "sa" -> Text.of("Personen sa: {0}", value);
            case "angrad" -> Text.of("Det som ångras: {0}.", value);
            case "natverk" -> Text.of("Begränsat socialt nätverk: {0}.", Codes.KNOWN.getOrDefault(value, Text.of("–")));
            case "kognition" -> Text.of("Kognitiv nedsättning: {0}.", Codes.KNOWN.getOrDefault(value, Text.of("–")));
            case "syn" -> Text.of("Personens egen syn: {0}.", Codes.VIEWS.getOrDefault(value, Text.of("–")));
            case "enbart" ->
                Text.of("Enbart larm, mat, städning eller inköp: {0}.", Codes.YES_NO.getOrDefault(value, Text.of("–")));
            default -> Text.NONE;
        };
    }
}
