package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.app.platform.EmbeddedPostgres;
import se.stadig.app.platform.TestPostgres;

class ServeCommandTest {
    @TempDir
    Path folder;

    @Test
    void serves_on_the_database_of_its_file_and_stops_when_told()
            throws IOException, InterruptedException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder.resolve("postgresql"), TestPostgres.programs())) {
            EmbeddedPostgres.Login login = postgres.start();
            Path config = Files.writeString(folder.resolve("stadig.yaml"), """
                    stadig:
                      database:
                        url: %s
                        user: %s
                        password: %s
                        owner: %s
                        owner-password: %s
                      store: %s
                      address: 127.0.0.1
                      port: 0
                      proxies: [127.0.0.1]
                      hosts: [localhost, stadig.example]
                      login:
                        issuer: https://id.example/realms/hemtjanst
                        client-id: stadig
                        client-secret: %s
                        municipalities: {"9997": Provköping}
                        groups:
                          - {group: planerare-norr, role: PLANNER, municipality: "9999", unit: NORR}
                    """.formatted(
                            login.url(),
                            login.user(),
                            login.password(),
                            login.owner(),
                            login.ownerPassword(),
                            folder.resolve("store"),
                            Keycloak.SECRET));
            try (Program served = Program.start("serve", "--config", config.toString())) {
                assertThat(Files.getPosixFilePermissions(config)).contains(PosixFilePermission.OTHERS_READ);
                URI home = served.home();
                assertThat(Program.loginPage(home)).isEqualTo(200);
                HttpResponse<String> ask = new Visitor(home)
                        .get(
                                "/logga-in/hos/stadig",
                                "X-Forwarded-Host",
                                "stadig.example",
                                "X-Forwarded-Proto",
                                "https");
                assertThat(ask.headers().firstValue("Location"))
                        .as("a provider that is away, told by way of the web server in front")
                        .contains("https://stadig.example/logga-in?borta");
                HttpResponse<String> behind = new Visitor(home)
                        .get("/logga-in", "X-Forwarded-Host", "stadig.example", "X-Forwarded-Proto", "https");
                assertThat(behind.headers().firstValue("set-cookie").orElseThrow())
                        .as("a cookie that no other host of the domain can set")
                        .matches("__Host-stadig=[0-9A-F]{32}; Path=/; Secure; HttpOnly; SameSite=Lax");
                HttpResponse<String> elsewhere = new Visitor(home).get("/logga-in", "X-Forwarded-Host", "ond.example");
                assertThat(elsewhere.statusCode()).isEqualTo(400);
                assertThat(elsewhere.headers().map())
                        .doesNotContainKey("location")
                        .containsEntry("strict-transport-security", List.of("max-age=31536000 ; includeSubDomains"));
                try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
                    assertThat(all.map(one -> one.info().commandLine().orElse("")))
                            .as("what ps shows to everybody")
                            .noneMatch(line -> line.contains(login.password())
                                    || line.contains(login.ownerPassword())
                                    || line.contains(Keycloak.SECRET));
                }
                new Visitor(home).get("/logga-in/svar/stadig?code=x&state=y", "X-Forwarded-For", "10.9.8.7, 10.1.2.3");
                try (Connection owner =
                        DriverManager.getConnection(login.url(), login.owner(), login.ownerPassword())) {
                    assertThat(Neighbours.count(owner, "select count(*) from access_log where address = '10.1.2.3'"))
                            .as("the address that the web server in front tells, not what was written before it")
                            .isEqualTo(1);
                    assertThat(Neighbours.count(
                                    owner,
                                    "select count(*) from municipality where code = '9997' and name = 'Provköping'"))
                            .as("the municipality that stadig.login.municipalities names")
                            .isEqualTo(1);
                }
                served.tellToStop();
                assertThat(served.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
                assertThat(served.process().exitValue()).isEqualTo(128 + 15);
                assertThat(served.complaints()).anyMatch(line -> line.startsWith("Varning: alla på datorn kan läsa "));
                assertThat(String.join("\n", served.rest())).doesNotContain(login.password(), Keycloak.SECRET);
            }
        }
    }

    @Test
    void a_file_that_lacks_something_is_refused_in_one_sentence() throws IOException, InterruptedException {
        Path config = Files.writeString(folder.resolve("stadig.yaml"), "stadig.store: " + folder + "\n");
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-------"));
        try (Program served = Program.start("serve", "--config", config.toString())) {
            assertThat(served.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(served.process().exitValue()).isEqualTo(1);
            assertThat(served.complaints())
                    .containsExactly(
                            "Inställningarna saknar stadig.database.url, stadig.database.user, stadig.database.password, stadig.database.owner, stadig.database.owner-password,"
                                    + " stadig.login.issuer, stadig.login.client-id, stadig.login.client-secret, stadig.login.groups.");
        }
    }
}
