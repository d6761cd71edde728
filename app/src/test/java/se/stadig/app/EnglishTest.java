package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import se.stadig.app.platform.TestWords;
import se.stadig.indicators.Catalogue;
import se.stadig.indicators.Definition;
import se.stadig.indicators.Dimension;
import se.stadig.indicators.LeftOut;
import se.stadig.indicators.Level;
import se.stadig.indicators.Part;
import se.stadig.indicators.Population;
import se.stadig.indicators.Reading;
import se.stadig.indicators.disclosure.Flag;
import se.stadig.register.publish.About;
import se.stadig.register.publish.Chapter;
import se.stadig.register.publish.Swedish;
import se.stadig.terms.Municipalities;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every page can be read in English: no text stands bare in a template, and every text has its English one. */
class EnglishTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java");
    /** What the follow-up and the register's own files both say. */
    private static final Path PUBLISHED = Path.of("..", "register", "src", "main", "java");

    private static final Path ENGLISH = Path.of("src/main/resources/english");

    /** A literal of Java that is said to a user: in a template, or as a text. */
    private static final Pattern SAID = Pattern.compile(
            "(?:frame\\.say|speech\\.say|Text\\.of|\\.hint|Field\\.\\w+\\(\\s*\"[^\"]*\",)\\(?\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern PLAIN_ATTRIBUTE =
            Pattern.compile("(?:aria-label|alt|placeholder|title)\\s*=\\s*\"[^\"$]*\\p{L}[^\"$]*\"");

    /** Words that Swedish text can hardly do without, and that are neither English nor a name in the demo. */
    private static final Pattern SWEDISH_WORD =
            Pattern.compile("(?i)\\b(?:och|som|inte|är|för|räknas|personer|visas)\\b");

    @Test
    void no_text_stands_bare_in_a_template() throws IOException {
        List<String> bare = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".jte")) {
            String markup = withoutCode(Files.readString(template));
            Matcher attribute = PLAIN_ATTRIBUTE.matcher(markup);
            while (attribute.find()) {
                bare.add(template + ": " + attribute.group());
            }
            for (String line : markup.replaceAll("(?s)<[^>]*>", "\n").split("\n")) {
                String text = line.replace("Stadig", "").replace("Demo.", "").replaceAll("&[a-z]+;", "");
                if (text.chars().anyMatch(Character::isLetter)) {
                    bare.add(template + ": " + line.strip());
                }
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void every_text_that_is_said_has_its_english_one() throws IOException {
        Set<String> said = new TreeSet<>();
        List<Path> sources = new ArrayList<>(files(TEMPLATES, ".jte"));
        sources.addAll(files(SOURCES, ".java"));
        sources.addAll(files(PUBLISHED, ".java"));
        for (Path file : sources) {
            Matcher literal = SAID.matcher(Files.readString(file));
            while (literal.find()) {
                said.add(literal.group(1).replace("\\\"", "\""));
            }
        }
        said.removeIf(text -> text.replaceAll("\\{[0-9]}", "").chars().noneMatch(Character::isLetter));
        assertThat(said).hasSizeGreaterThan(50);
        assertThat(said).isSubsetOf(english().keySet());
    }

    @Test
    void a_translation_has_the_same_places_for_values() throws IOException {
        Pattern place = Pattern.compile("\\{[0-9]}");
        english()
                .forEach((swedish, translated) ->
                        assertThat(places(place, translated)).as(swedish).isEqualTo(places(place, swedish)));
    }

    @Test
    void a_page_is_in_the_language_that_was_chosen_in_the_browser()
            throws IOException, InterruptedException, SQLException {
        Neighbours people = Neighbours.movedIn();
        Visitor visitor = Visitor.loggedIn("enhetschef");
        assertThat(visitor.get("/sok").body()).contains("<html lang=\"sv\"").contains("Sök person");
        visitor.post("/sprak", Map.of("_csrf", visitor.anyToken(), "sprak", "en", "tillbaka", "/sok"));
        assertThat(visitor.get("/sok").body()).contains("<html lang=\"en\"").contains("Search for a person");
        assertThat(visitor.get("/person/" + people.own()).body())
                .contains("Language and communication")
                .contains(Neighbours.NAME);
        assertThat(visitor.get("/finns-inte").body()).contains("The page does not exist");
    }

    @Test
    void the_language_can_be_changed_where_nothing_typed_is_lost_by_it() throws IOException, InterruptedException {
        Visitor visitor = Visitor.loggedIn("enhetschef");
        assertThat(visitor.post("/sok", Map.of("_csrf", visitor.anyToken(), "sok", "?!"))
                        .body())
                .contains("<html")
                .doesNotContain("action=\"/sprak\"");
        assertThat(Visitor.loggedIn().get("/uppfoljning?manad=2026-10").body())
                .contains("name=\"tillbaka\" value=\"/uppfoljning?manad=2026-10\"");
        assertThat(visitor.get("/sok?x=%22%3E").body()).contains("name=\"tillbaka\" value=\"/sok\"");
    }

    @Test
    void every_follow_up_page_is_told_in_english_altogether() throws IOException, InterruptedException {
        TestWords words = new TestWords(RunningDemo.pages());
        Visitor visitor = Visitor.loggedIn();
        visitor.post("/sprak", Map.of("_csrf", visitor.anyToken(), "sprak", "en", "till", "/uppfoljning"));
        String overview = visitor.get("/uppfoljning").body();
        words.forgetMissing();
        List<String> areas = chosenAmong(overview, "omrade");
        assertThat(areas.stream().map(area -> area.substring(0, area.indexOf('.'))))
                .contains("MUNICIPALITY", "PROVIDER", "UNIT");
        Set<String> swedish = new TreeSet<>();
        int pages = 0;
        for (String area : areas) {
            for (String month : chosenAmong(overview, "manad")) {
                assertThat(visitor.get("/uppfoljning?manad=" + month + "&omrade=" + area)
                                .body())
                        .contains("Follow-up: ", "About the figures", "lang=\"en\"");
                pages++;
            }
            for (Definition definition : Catalogue.all()) {
                HttpResponse<String> page = visitor.get("/uppfoljning/" + definition.figure() + "?omrade=" + area);
                if (page.statusCode() != HttpStatus.NOT_FOUND.value()) {
                    assertThat(page.body()).contains("How the figure is defined", "<span lang=\"sv\">”");
                    swedish.addAll(swedishIn(page.body()));
                    pages++;
                }
            }
        }
        assertThat(pages).isGreaterThan(areas.size() * 30);
        assertThat(words.missing()).isEmpty();
        assertThat(swedish).isEmpty();
    }

    /** Also those that the demo does not happen to need. */
    @Test
    void every_word_of_the_indicators_has_its_english_one() throws IOException {
        Set<String> words = new TreeSet<>();
        for (Definition one : Catalogue.all()) {
            words.add(one.wording().name());
            words.add(one.wording().explanation());
            words.add(one.wording().numerator());
            words.add(one.wording().denominator());
            words.add(one.source().reference());
            words.add(one.standing().owner());
        }
        for (Population one : Population.values()) {
            words.add(one.swedish());
            words.add(one.explanation());
        }
        Stream.of(
                        Stream.of(Reading.values()).map(Reading::swedish),
                        Stream.of(LeftOut.Reason.values()).map(LeftOut.Reason::swedish),
                        Stream.of(Flag.values()).map(Flag::swedish),
                        Stream.of(Definition.Scale.values()).map(Definition.Scale::swedish),
                        Stream.of(Definition.Direction.values()).map(Definition.Direction::swedish),
                        Stream.of(Definition.Status.values()).map(Definition.Status::swedish),
                        Stream.of(Dimension.values())
                                .flatMap(one -> Part.known(one).stream().map(Part::swedish)),
                        Stream.of(Level.values()).map(one -> one.swedish() + ": {0}"),
                        Stream.of(Chapter.values()).map(Chapter::title),
                        Stream.of(Month.values()).map(Swedish::name),
                        Municipalities.all().stream().map(one -> one.group() + " " + one.groupName()),
                        Stream.of(About.MADE_UP, About.WITHHELD))
                .flatMap(each -> each)
                .forEach(words::add);
        assertThat(words).hasSizeGreaterThan(150).isSubsetOf(english().keySet());
    }

    @Test
    void the_way_back_after_a_change_of_language_never_leads_elsewhere() throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        for (String elsewhere : List.of("//ond.example", "https://ond.example", "/\\ond.example", "/a?b", "\r\nX: y")) {
            assertThat(visitor.post("/sprak", Map.of("_csrf", visitor.anyToken(), "sprak", "en", "tillbaka", elsewhere))
                            .headers()
                            .firstValue("Location"))
                    .as(elsewhere)
                    .hasValueSatisfying(place -> assertThat(place).matches("(http://[^/]+)?/"));
        }
    }

    private static List<String> chosenAmong(String page, String select) {
        String box = page.replaceAll("(?s).*<select id=\"" + select + "\"(.*?)</select>.*", "$1");
        return Pattern.compile("value=\"([^\"]+)\"")
                .matcher(box)
                .results()
                .map(option -> option.group(1))
                .toList();
    }

    /** The lines that hold Swedish, besides what is marked as such. */
    private static List<String> swedishIn(String page) {
        return page.replaceAll("(?s)<(\\w+)[^>]* lang=\"sv\"[^>]*>.*?</\\1>", "")
                .lines()
                .filter(SWEDISH_WORD.asPredicate())
                .toList();
    }

    private static Set<String> places(Pattern place, String text) {
        Set<String> places = new TreeSet<>();
        Matcher each = place.matcher(text);
        while (each.find()) {
            places.add(each.group());
        }
        return places;
    }

    private static Map<String, String> english() throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (Path file : files(ENGLISH, ".json")) {
            all.putAll(new JsonMapper().readValue(file, new TypeReference<Map<String, String>>() {}));
        }
        return all;
    }

    private static List<Path> files(Path under, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(under)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** The markup without what the template engine runs: expressions, directives and the comments. */
    private static String withoutCode(String template) {
        StringBuilder markup = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int expression = expressionAt(template, at);
            if (expression > at) {
                at = expression;
            } else {
                markup.append(template.charAt(at++));
            }
        }
        return markup.toString();
    }

    /** Where what begins here and is code ends; the same place where it is markup. */
    private static int expressionAt(String template, int at) {
        if (template.startsWith("${", at) || template.startsWith("!{", at)) {
            return closing(template, at + 1, '{', '}');
        }
        if (template.startsWith("$unsafe{", at)) {
            return closing(template, at + 7, '{', '}');
        }
        Matcher directive = Pattern.compile(
                        "@(?:import|param)[^\n]*\n|@(?:else(?!if)|endif|endfor)|@(?:if|elseif|for)(?=\\()|@template\\.[a-z.]+(?=\\()")
                .matcher(template)
                .region(at, template.length());
        if (!directive.lookingAt()) {
            return template.startsWith("`)", at) ? at + 2 : at;
        }
        if (directive.end() == template.length() || template.charAt(directive.end()) != '(') {
            return directive.end();
        }
        int content = template.indexOf("@`", at);
        int end = closing(template, directive.end(), '(', ')');
        return content >= 0 && content < end ? content + 2 : end;
    }

    private static int closing(String text, int open, char in, char out) {
        int depth = 0;
        boolean quoted = false;
        for (int at = open; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"' && text.charAt(at - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && letter == in) {
                depth++;
            } else if (!quoted && letter == out && --depth == 0) {
                return at + 1;
            }
        }
        return text.length();
    }
}
