package se.stadig.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.context.SecurityContextHolder;
import picocli.CommandLine;
import se.stadig.app.platform.EmbeddedPostgres;

/** The command line beside the running demo, and what a delivery that it writes holds. */
final class Exporting {
    private Exporting() {}

    record Answer(int code, String told) {}

    static Answer run(String... words) {
        StringWriter told = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(told));
        line.setErr(new PrintWriter(told));
        try {
            return new Answer(line.execute(words), told.toString());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Settings that lead to the running demo's database. */
    static Path config(Path folder) throws IOException {
        EmbeddedPostgres.Login login = RunningDemo.login();
        return Files.writeString(
                folder.resolve("stadig.yaml"), """
                stadig.database:
                  url: %s
                  user: %s
                  password: %s
                """.formatted(login.url(), login.user(), login.password()));
    }

    /** A delivery of November by the demo's administrator. */
    static Answer export(Path config, String id, Path out, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "export",
                "delivery",
                "--config",
                config.toString(),
                "--as",
                "systemadministrator",
                "--id",
                id,
                "--out",
                out.toString()));
        words.addAll(List.of(more));
        if (!words.contains("--from")) {
            words.addAll(List.of("--from", "2026-11-01", "--to", "2026-11-30"));
        }
        return run(words.toArray(String[]::new));
    }

    /** Rows by column; nothing in them is quoted. */
    static List<Map<String, String>> rows(Path delivery, String file) throws IOException {
        List<String> lines = Files.readAllLines(delivery.resolve(file));
        String[] header = lines.getFirst().split(";", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(";", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int at = 0; at < header.length; at++) {
                row.put(header[at], values[at]);
            }
            rows.add(row);
        }
        return rows;
    }

    static List<String> column(Path delivery, String file, String column) throws IOException {
        return rows(delivery, file).stream()
                .map(row -> row.getOrDefault(column, "?"))
                .toList();
    }
}
