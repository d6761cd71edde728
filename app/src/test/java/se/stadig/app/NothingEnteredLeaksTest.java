package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A person, kin, a decision, a colleague, a permit, a request and an import are entered, rightly and wrongly; then everything that the system wrote is
 * read, and every address on the pages: nothing of it stands anywhere but in the database, on the pages and in the file that waits to be imported.
 */
class NothingEnteredLeaksTest {
    private static final String NUMBER = "193508249079";
    private static final String GIVEN = "Tystina";
    private static final String FAMILY = "Viskardotter";
    private static final String STREET = "Lönndomsvägen";
    private static final String PHONE = "070-1740633";
    private static final String KIN = "Hyschander";
    private static final String COLLEAGUE = "Mumlander";
    private static final String REASON = "Dotterns grannfru såg henne";

    /** A telephone link calls, it asks no server. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:href|action|src|formaction|content)=\"(?!tel:)([^\"]*)\"");

    /** Where PostgreSQL keeps what is in the database, and its programs; nobody reads persons there. */
    private static final Set<String> DATABASE = Set.of("base", "global", "pg_wal", "pg_xact", "program", "programs");

    private static final List<HttpResponse<String>> answers = new ArrayList<>();
    private static final Set<String> tokens = new TreeSet<>();

    @BeforeAll
    static void enterEverything() throws IOException, InterruptedException, SQLException {
        Neighbours people = Neighbours.movedIn();
        Visitor careManager = Visitor.loggedIn("handlaggare");
        Visitor manager = Visitor.loggedIn("enhetschef");
        Map<String, String> person = Map.ofEntries(
                Map.entry("fornamn", GIVEN),
                Map.entry("efternamn", FAMILY),
                Map.entry("slag", "PERSONNUMMER"),
                Map.entry("nummer", NUMBER.substring(0, 8) + "-" + NUMBER.substring(8)),
                Map.entry("gata", STREET + " 1"),
                Map.entry("postnummer", "999 01"),
                Map.entry("ort", "Sagoby"),
                Map.entry("telefon", PHONE),
                Map.entry("sprak", "sv"),
                Map.entry("bostad", "ORDINARY"),
                Map.entry("skydd", "NONE"));
        String her = entered(careManager, "/ny-omsorgstagare", person);
        send(careManager, "/ny-omsorgstagare", person); // the number is taken
        send(
                careManager,
                her + "/uppgifter",
                Map.of("fornamn", GIVEN, "nummer", NUMBER, "gata", STREET, "telefon", "x" + PHONE));
        send(careManager, her + "/beslut", Map.of("arende", NUMBER, "insats", "SERVICE", "fran", GIVEN));
        send(careManager, her + "/beslut", Map.of("arende", "TYST-1", "insats", "SERVICE", "fran", "2026-11-01"));
        send(careManager, her + "/uppdrag", Map.of("enhet", people.ownUnit().toString(), "fran", "2026-11-01"));
        send(
                manager,
                her + "/anhoriga",
                Map.of("namn", KIN, "relation", "dotter", "behorighet", "NONE", "telefon", PHONE));
        send(manager, her + "/anhoriga", Map.of("namn", KIN + "\u0000", "relation", KIN, "behorighet", KIN));
        send(
                manager,
                her + "/kommunikation",
                Map.of("sprak", KIN, "behov", GIVEN + " bor på " + STREET, "version", "1"));
        send(manager, her + "/kommunikation", Map.of("sprak", "sv", "behov", GIVEN, "version", PHONE));
        send(manager, her + "/bostad", Map.of("bostad", STREET, "skydd", GIVEN, "version", "1"));
        send(
                manager,
                her + "/skydd",
                Map.of("medarbetare", Neighbours.work("planerare").toString(), "skal", REASON));
        send(manager, her + "/skydd", Map.of("medarbetare", FAMILY, "skal", REASON));
        String colleague = entered(
                manager,
                "/ny-medarbetare",
                Map.of(
                        "fornamn",
                        GIVEN,
                        "efternamn",
                        COLLEAGUE,
                        "telefon",
                        PHONE,
                        "roll",
                        "CARE",
                        "nummer",
                        "TYST",
                        "fran",
                        "2026-01-01"));
        send(manager, colleague + "/uppgifter", Map.of("fornamn", COLLEAGUE, "efternamn", "", "version", COLLEAGUE));
        Visitor nurse = Visitor.loggedIn("underskoterska");
        send(nurse, "/nodatkomst", Map.of("vem", NUMBER, "varfor", REASON));
        send(nurse, "/nodatkomst", Map.of("vem", FAMILY, "varfor", REASON));
        for (String sought : List.of(NUMBER, FAMILY, GIVEN + " " + FAMILY, "TYST-1", STREET, PHONE)) {
            send(manager, "/sok", Map.of("efter", sought));
        }
        Visitor board = Visitor.loggedIn("uppfoljning");
        send(board, "/begaran", Map.of("vad", REASON + " " + NUMBER, "utforare", FAMILY));
        Visitor administrator = Visitor.loggedIn("systemadministrator");
        send(administrator, "/kommun/9999/enheter", Map.of("namn", FAMILY, "kod", NUMBER, "utforare", GIVEN));
        String token = administrator.anyToken();
        for (String content : List.of(
                "[{\"Id\": \"%s\", \"PersonId\": \"%s\", \"FirstName\": \"%s\", \"LastName\": \"%s\", \"Phone\": \"%s\"}]"
                        .formatted(NUMBER, NUMBER, GIVEN, FAMILY, PHONE),
                "[{\"Id\": \"%s\", \"%s\": \"%s\"".formatted(GIVEN, FAMILY, STREET))) {
            HttpResponse<String> tried = administrator.upload(
                    "/import",
                    Map.of("_csrf", token, "krock", FAMILY),
                    "fil",
                    FAMILY + "-" + NUMBER + ".json",
                    content.getBytes(StandardCharsets.UTF_8));
            answers.add(tried);
            answers.add(administrator.get(path(tried)));
        }
        for (Visitor visitor : List.of(careManager, manager, nurse)) {
            for (String page : List.of(
                    "",
                    "/anhoriga",
                    "/beslut",
                    "/insatser",
                    "/uppdrag",
                    "/franvaro",
                    "/tidigare",
                    "/uppgifter",
                    "/bostad",
                    "/skydd",
                    "/fok",
                    "/journal",
                    "/valkomstsamtal",
                    "/samtycken",
                    "/hemmet",
                    "/brev",
                    "/loggutdrag")) {
                answers.add(visitor.get(her + page));
            }
            for (String list : List.of(
                    "/omsorgstagare",
                    "/fok",
                    "/fok/belastning",
                    "/medarbetare",
                    "/nodatkomst",
                    "/atkomstlogg",
                    "/logggranskning",
                    "/gallring",
                    "/sok",
                    colleague,
                    colleague + "/uppgifter",
                    colleague + "/franvaro")) {
                answers.add(visitor.get(list));
            }
            answers.add(visitor.get(her + "?namn=" + FAMILY + NUMBER));
            answers.add(visitor.get("/person/" + FAMILY + NUMBER));
        }
        for (Visitor visitor : List.of(careManager, manager, nurse, board, administrator)) {
            tokens.add(visitor.session());
            tokens.add(visitor.anyToken());
        }
        tokens.remove("");
        assertThat(tokens).hasSizeGreaterThan(8);
        assertThat(answers.stream().filter(answer -> answer.body().contains(FAMILY)))
                .hasSizeGreaterThan(10);
    }

    @Test
    void nothing_of_it_is_in_a_log_or_another_file_nor_in_the_name_of_one() throws IOException {
        assertThat(told(RunningDemo.log())).isEmpty();
        List<String> wrong = new ArrayList<>();
        List<Path> read = new ArrayList<>();
        Files.walkFileTree(RunningDemo.data(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
                return DATABASE.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
                if (!is.isRegularFile()) {
                    return FileVisitResult.CONTINUE;
                }
                read.add(file);
                told(file + " " + Files.readString(file, StandardCharsets.ISO_8859_1))
                        .forEach(secret -> wrong.add(file + ": " + secret));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE; // PostgreSQL takes files away as it works
            }
        });
        assertThat(read.stream().map(file -> String.valueOf(file.getFileName())))
                .contains("stadig.log", "postgres.log");
        try (var waiting = Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 3)) {
            waiting.filter(file -> file.toString().contains("stadig"))
                    .forEach(file -> told(file.toString()).forEach(secret -> wrong.add(file + ": " + secret)));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothing_of_it_is_in_the_words_of_the_access_log_or_in_the_report_of_an_import() throws SQLException {
        for (String question : List.of(
                "select distinct what from access_log",
                "select distinct address from access_log",
                "select content || fingerprint || report::text from import_run where municipality = '9999'")) {
            List<String> values = Importing.values(question);
            assertThat(values).as(question).isNotEmpty();
            assertThat(told(String.join("\n", values))).as(question).isEmpty();
        }
    }

    @Test
    void nothing_of_it_is_in_an_address_that_a_page_leads_to_or_in_a_header() {
        Set<String> wrong = new TreeSet<>();
        int addresses = 0;
        for (HttpResponse<String> answer : answers) {
            Matcher address = ADDRESS.matcher(answer.body());
            while (address.find()) {
                addresses++;
                told(address.group(1)).forEach(secret -> wrong.add(address.group(1) + ": " + secret));
            }
            answer.headers().map().forEach((name, values) -> {
                if (!name.equalsIgnoreCase("set-cookie")) {
                    told(String.join(" ", values)).forEach(secret -> wrong.add(name + ": " + secret));
                }
            });
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        }
        assertThat(addresses).isGreaterThan(500);
        assertThat(wrong).isEmpty();
    }

    /** What of it stands in the text, as it is and as bytes read one by one. */
    private static List<String> told(String text) {
        List<String> all = new ArrayList<>(List.of(
                NUMBER,
                NUMBER.substring(2),
                NUMBER.substring(0, 8) + "-" + NUMBER.substring(8),
                GIVEN,
                FAMILY,
                STREET,
                bytes(STREET),
                "L%C3%B6nndom",
                PHONE,
                PHONE.replace("-", ""),
                KIN,
                COLLEAGUE,
                REASON,
                bytes(REASON)));
        all.addAll(tokens);
        return all.stream().filter(text::contains).toList();
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static void send(Visitor visitor, String path, Map<String, String> form)
            throws IOException, InterruptedException {
        answers.add(visitor.send(path, form));
    }

    private static String entered(Visitor visitor, String path, Map<String, String> form)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = visitor.send(path, form);
        answers.add(answer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return path(answer);
    }

    private static String path(HttpResponse<String> answer) {
        String place = answer.headers().firstValue("Location").orElseThrow();
        return place.replaceAll("^https?://[^/]+|\\?.*$", "");
    }
}
