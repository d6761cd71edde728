package se.stadig.app;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Forms as they stand on a page, and something that could be right in each of their fields. */
final class FilledForm {
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|select|textarea) id=\"[^\"]+\"(?: type=\"checkbox\")? name=\"([^\"]+)\"");
    private static final SplittableRandom CHANCE = new SplittableRandom(20261122);

    private FilledForm() {}

    /** The names of the fields that one sees. */
    static Set<String> fields(String page) {
        Set<String> fields = new LinkedHashSet<>();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            if (!field.group(1).startsWith("sprak-")) { // nineteen boxes that are all alike
                fields.add(field.group(1));
            }
        }
        return fields;
    }

    /** What stands in a field in which one writes; empty where the page has no such field. */
    static Optional<String> typed(String page, String field) {
        String name = Pattern.quote(field);
        Matcher line = Pattern.compile(
                        "<input(?![^>]*type=\"(?:hidden|checkbox|radio|file)\")[^>]* name=\"%s\"[^>]*? value=\"([^\"]*)\""
                                .formatted(name))
                .matcher(page);
        if (line.find()) {
            return Optional.of(HtmlUtils.htmlUnescape(line.group(1)));
        }
        Optional<String> any = Optional.empty();
        Matcher lines = Pattern.compile("(?s)<textarea[^>]*" + name + "[^>]*>(.*?)</textarea>")
                .matcher(page);
        while (lines.find()) { // several forms alike, of which one is filled in
            any = any.filter(text -> !text.isEmpty()).or(() -> Optional.of(HtmlUtils.htmlUnescape(lines.group(1))));
        }
        return any;
    }

    /** The version of the row that the form is about. */
    static String version(String page) {
        return page.replaceAll("(?s).*name=\"version\" value=\"([0-9]+)\".*", "$1");
    }

    /** Something that could be right in each field, so that the one with nonsense is what is judged. */
    static Map<String, String> of(Set<String> fields, String path, Neighbours people) {
        Map<String, String> form = new HashMap<>();
        for (String field : fields) {
            form.put(field, value(field, path, people));
        }
        form.put("version", path.contains("/fok/") ? "0" : "1"); // a story that nobody has told anything of
        return form;
    }

    private static String value(String field, String path, Neighbours people) {
        return switch (field) {
            case "dag" -> "2026-11-10";
            case "omprovas", "igen" -> "2027-05-01";
            case "sokord" -> "OTHER";
            case "tid" -> "13.30";
            case "plats" -> "HOME";
            case "ledare" -> people.ownStaff().toString();
            case "resultat" -> "DONE";
            case "motpart" -> "RELATIVE";
            case "givet-av" -> "PERSON";
            case "satt" -> "ORAL";
            case "inne" -> "OPENS";
            case "gora" -> "Ring på två gånger.";
            case "plandag" -> "2026-11-20";
            case "aterkallat" -> "";
            case "svar" -> "NONE";
            case "narvarande", "hjalp" -> "NOBODY";
            case "av" -> "PERSON";
            case "enbart", "natverk", "kognition" -> "NO";
            case "syn" -> "SEES_NO_NEED";
            case "bedomt", "onskad", "lattlast", "broschyr", "rattar" -> "";
            case "till" ->
                path.contains("/anstallningar") || path.contains("/uppdrag") ? "" : "2026-11-01"; // still here
            case "fran", "oppnad", "utfardat", "mottaget", "sedan" -> "2026-11-01";
            case "ganger", "minuter", "personal", "timmar" -> "2";
            case "behorighet", "skydd" -> "NONE";
            case "skal" ->
                path.endsWith("/skydd") ? "Ska hjälpa personen hemma." : path.contains("/fok/") ? "OTHER" : "AWAY";
            case "dagar-erbjudande", "dagar-svar", "dagar-utsedd", "dagar-valkomst", "dagar-plan", "manader" -> "14";
            case "minst", "mest" -> "60";
            case "beslutad" -> "2026-11-01";
            case "ledning", "trygghet", "kontinuitet", "individ", "samordning" -> "";
            case "slag" -> "RESERVE";
            case "fodd" -> "1930-01-01";
            case "kon" -> "K";
            case "insats" -> "SERVICE";
            case "roll" -> "CARE";
            case "grund" -> "CERTIFICATE";
            case "regi" -> "PRIVATE";
            case "bostad" -> "ORDINARY";
            case "sprak" -> "sv";
            case "telefon" -> "070-174 06 50";
            case "postnummer" -> "999 01";
            case "tolk", "dygnet", "utan-provning", "tillsvidare", "sedd", "vet", "omrade" -> "";
            case "enhet" -> people.ownUnit().toString();
            case "beslut" -> Neighbours.row("fuzzed", "decision").toString();
            case "lag" -> Neighbours.row("own", "team").toString();
            case "utforare" -> people.ownProvider().toString();
            case "medarbetare" ->
                path.contains("/fok/")
                        ? people.ownStaff().toString()
                        : Neighbours.work("planerare").toString();
            case "andamal" -> "FOLLOW_UP";
            case "utfall" -> "REFUSED";
            case "bedomning" -> path.startsWith("/logggranskning") ? "LOOK_INTO" : "Det var riktigt gjort.";
            case "vem" -> path.contains("/fok/") ? "" : "PROV-fuzzed";
            default -> "Prov och " + CHANCE.nextInt(1_000_000_000);
        };
    }
}
