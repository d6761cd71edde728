package se.stadig.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.Role;
import se.stadig.app.exchange.Import;
import se.stadig.app.exchange.ImportRun;
import se.stadig.app.exchange.Outcome;
import se.stadig.app.exchange.Preference;
import se.stadig.app.platform.SignedIn;
import se.stadig.app.platform.Text;

/** A municipality of its own in the running demo, with an administrator who imports. */
record Importing(String municipality, Engagement work) {

    static Importing into(String municipality) throws SQLException {
        UUID account = DemoPeopleStore.key("import-account", municipality);
        UUID engagement = DemoPeopleStore.key("import", municipality);
        try (Connection owner = Neighbours.owner();
                Statement run = owner.createStatement()) {
            run.execute("insert into municipality values ('%s', 'Prov %s (påhittad)') on conflict do nothing"
                    .formatted(municipality, municipality));
            run.execute("insert into account values ('%s', 'import-%s', 'Importör %s', null) on conflict do nothing"
                    .formatted(account, municipality, municipality));
            run.execute(
                    "insert into engagement values ('%s', '%s', 'SYSTEM_ADMINISTRATOR', '%s', null, '2020-01-01', null) on conflict do nothing"
                            .formatted(engagement, account, municipality));
        }
        return new Importing(
                municipality, new Engagement(engagement, Role.SYSTEM_ADMINISTRATOR, municipality, null, null));
    }

    private record Administrator(UUID engagement) implements SignedIn {
        @Override
        public String displayName() {
            return "Importör";
        }

        @Override
        public Text task() {
            return Text.NONE;
        }
    }

    ImportRun attempt(Path path) throws IOException {
        return run(path, false, Preference.OURS, null);
    }

    ImportRun carryOut(Path path) throws IOException {
        return run(path, true, Preference.OURS, null);
    }

    ImportRun run(Path path, boolean real, Preference preference, @Nullable String expected) throws IOException {
        return run(path, String.valueOf(path.getFileName()), real, preference, expected);
    }

    ImportRun run(Path path, String name, boolean real, Preference preference, @Nullable String expected)
            throws IOException {
        return run(new Import.Order(UUID.randomUUID(), path, name, real, preference, expected, false), _ -> {});
    }

    /** Carries it out although it withdraws unusually much. */
    ImportRun carryOutAll(Path path) throws IOException {
        return run(
                new Import.Order(
                        UUID.randomUUID(), path, String.valueOf(path.getFileName()), true, Preference.OURS, null, true),
                _ -> {});
    }

    /** Carries it out, and tells before it is done whose rows it writes. */
    ImportRun carryOut(Path path, Import.Noted noted) throws IOException {
        return run(
                new Import.Order(
                        UUID.randomUUID(),
                        path,
                        String.valueOf(path.getFileName()),
                        true,
                        Preference.OURS,
                        null,
                        false),
                noted);
    }

    /** Carries it out; tells whose rows were written. */
    Set<UUID> changedBy(Path path) throws IOException {
        Set<UUID> persons = new HashSet<>();
        carryOut(path, persons::addAll);
        return persons;
    }

    private ImportRun run(Import.Order order, Import.Noted noted) throws IOException {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(new Administrator(work.id()), ""));
        try {
            return RunningDemo.pages().getBean(Import.class).run(order, work, noted);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Kind and outcome to how many, without those that are none. */
    static Map<String, Long> counts(ImportRun run) {
        Map<String, Long> counts = new HashMap<>();
        run.report().kinds().forEach(kind -> {
            for (Outcome outcome : Outcome.values()) {
                long count = run.report().count(kind, outcome);
                if (count > 0) {
                    counts.put(kind + " " + outcome, count);
                }
            }
        });
        return counts;
    }

    /** The only value of a question to the database, as its owner. */
    static @Nullable String value(String question) throws SQLException {
        try (Connection owner = Neighbours.owner();
                Statement ask = owner.createStatement();
                ResultSet answer = ask.executeQuery(question)) {
            return answer.next() ? answer.getString(1) : null;
        }
    }

    static List<String> values(String question) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection owner = Neighbours.owner();
                Statement ask = owner.createStatement();
                ResultSet answer = ask.executeQuery(question)) {
            while (answer.next()) {
                values.add(answer.getString(1));
            }
        }
        return values;
    }

    static void change(String statement) throws SQLException {
        try (Connection owner = Neighbours.owner();
                Statement run = owner.createStatement()) {
            run.execute(statement);
        }
    }

    /** A folder with one file. */
    static Path folder(Path under, String file, String content) throws IOException {
        Path folder = Files.createTempDirectory(under, "rows");
        Files.writeString(folder.resolve(file), content);
        return folder;
    }

    static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }
}
