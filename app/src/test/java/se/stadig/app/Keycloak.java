package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A real Keycloak with the realm of {@code keycloak/realm.json}. Its build for this machine is made once and kept in target. */
final class Keycloak implements AutoCloseable {
    static final String SECRET = "hemligheten-mellan-stadig-och-keycloak";

    /** Organisation number of the private provider that a group reviews for. */
    static final String PRIVATE_PROVIDER = "5599001236";

    private static final String ADMINISTRATOR = "prov-administrator";
    private static final int LONGEST_SECONDS = 180;

    private final Process process;
    private final URI home;
    private final HttpClient client = HttpClient.newHttpClient();

    private Keycloak(Process process, URI home) {
        this.process = process;
        this.home = home;
    }

    /** Starts it; the realm sends people back to this address. */
    static Keycloak startFor(URI stadig) throws IOException, InterruptedException {
        Path program = program();
        Path built = program.resolve("built");
        if (!Files.exists(built)) {
            Process build = run(program, "build.log", "build", "--cache=local");
            assertThat(build.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(build.exitValue()).isZero();
            Files.createFile(built);
        }
        forget(program.resolve("data"));
        Files.createDirectories(program.resolve("data/import"));
        String realm = Files.readString(Path.of("src/test/resources/keycloak/realm.json"))
                .replace("STADIG", stadig.toString())
                .replace("CLIENT-SECRET", SECRET);
        Files.writeString(program.resolve("data/import/realm.json"), realm);
        int port = freePort();
        Process process = run(
                program,
                "keycloak.log",
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--hostname-strict=false",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        Keycloak keycloak = new Keycloak(process, URI.create("http://localhost:" + port));
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close)); // also where nothing else could start
        keycloak.awaitRealm(program.resolve("keycloak.log"));
        return keycloak;
    }

    /** What a stadig.yaml says of the login here, as {@code --name=value}. */
    static List<String> settingsFor(String issuer) {
        return List.of(
                "--stadig.login.issuer=" + issuer,
                "--stadig.login.client-id=stadig",
                "--stadig.login.client-secret=" + SECRET,
                "--stadig.login.account-claim=preferred_username",
                "--stadig.login.municipalities.9999=Sagoby",
                "--stadig.login.groups[0].group=planerare-norr",
                "--stadig.login.groups[0].role=PLANNER",
                "--stadig.login.groups[0].municipality=9999",
                "--stadig.login.groups[0].unit=NORR",
                "--stadig.login.groups[1].group=chef-soder",
                "--stadig.login.groups[1].role=UNIT_MANAGER",
                "--stadig.login.groups[1].municipality=9999",
                "--stadig.login.groups[1].unit=SODER",
                "--stadig.login.groups[2].group=systemadministratorer",
                "--stadig.login.groups[2].role=SYSTEM_ADMINISTRATOR",
                "--stadig.login.groups[2].municipality=9999",
                "--stadig.login.groups[3].group=spokenheten",
                "--stadig.login.groups[3].role=PLANNER",
                "--stadig.login.groups[3].municipality=9999",
                "--stadig.login.groups[3].unit=FINNS-INTE",
                "--stadig.login.groups[4].group=chef-sagan",
                "--stadig.login.groups[4].role=UNIT_MANAGER",
                "--stadig.login.groups[4].municipality=9999",
                "--stadig.login.groups[4].unit=SAGAN",
                "--stadig.login.groups[5].group=granskare-sagan",
                "--stadig.login.groups[5].role=LOG_REVIEWER",
                "--stadig.login.groups[5].municipality=9999",
                "--stadig.login.groups[5].provider=559900-1236", // PRIVATE_PROVIDER, as people write it
                "--stadig.login.groups[6].group=granskare-kommunen",
                "--stadig.login.groups[6].role=LOG_REVIEWER",
                "--stadig.login.groups[6].municipality=9999",
                "--stadig.login.groups[7].group=granskare-kommunen",
                "--stadig.login.groups[7].role=LOG_REVIEWER",
                "--stadig.login.groups[7].municipality=9999",
                "--stadig.login.groups[7].provider=2120000142",
                "--stadig.login.groups[8].group=bistand",
                "--stadig.login.groups[8].role=CARE_MANAGER",
                "--stadig.login.groups[8].municipality=9999");
    }

    String issuer() {
        return home + "/realms/hemtjanst";
    }

    /** Takes a person out of a group, as the administrator of the provider does. */
    void leave(int person, int group) throws IOException, InterruptedException {
        administer("DELETE", "/users/" + personId(person) + "/groups/10000000-0000-4000-8000-0000000000" + two(group));
    }

    /** Ends all that the person has here, and tells those who asked to be told. */
    void logOut(int person) throws IOException, InterruptedException {
        administer("POST", "/users/" + personId(person) + "/logout");
    }

    private static String personId(int person) {
        return "00000000-0000-4000-8000-0000000000" + two(person);
    }

    private static String two(int number) {
        return "%02d".formatted(number);
    }

    private void administer(String method, String what) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(home.resolve("/admin/realms/hemtjanst" + what))
                .header("Authorization", "Bearer " + administrator())
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private String administrator() throws IOException, InterruptedException {
        String form = Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        ADMINISTRATOR,
                        "password",
                        ADMINISTRATOR)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(home.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        String answer =
                client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return new JsonMapper().readTree(answer).get("access_token").asString();
    }

    private void awaitRealm(Path log) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .build();
        for (int tries = 0; tries < LONGEST_SECONDS * 5 && process.isAlive(); tries++) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                assertThat(process.isAlive()).isTrue();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("Keycloak did not start: " + Files.readString(log));
    }

    private static Path program() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("target", "keycloak"))) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("bin")))
                    .findFirst()
                    .orElseThrow(
                            () -> new AssertionError("Maven unpacks Keycloak into target/keycloak; it is not there."))
                    .toAbsolutePath();
        }
    }

    private static Process run(Path program, String log, String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of("bash", program.resolve("bin/kc.sh").toString()), List.of(words).stream())
                        .toList());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx500m -XX:TieredStopAtLevel=1");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
        return builder.redirectErrorStream(true)
                .redirectOutput(program.resolve(log).toFile())
                .start();
    }

    private static void forget(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        client.close();
    }
}
