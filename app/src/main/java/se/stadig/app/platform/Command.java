package se.stadig.app.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of the machine, run to its end. What it prints goes to a file: a pipe would be held open by the server that it leaves behind. */
record Command(List<String> words) {
    private static final int LONGEST_SECONDS = 600;

    /** How a program ended and what it printed. */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    static Command of(List<String> words) {
        return new Command(List.copyOf(words));
    }

    Command with(String... more) {
        return new Command(Stream.concat(words.stream(), Stream.of(more)).toList());
    }

    /** Runs it; a program that is not there counts as one that failed. */
    Outcome run() {
        try {
            Path printed = Files.createTempFile("stadig-", ".txt");
            try {
                return run(printed);
            } finally {
                Files.delete(printed);
            }
        } catch (IOException missing) {
            return new Outcome(127, String.valueOf(missing.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + words.getFirst(), stopped);
        }
    }

    private Outcome run(Path printed) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(printed.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return new Outcome(124, "no answer within " + LONGEST_SECONDS + " seconds");
        }
        return new Outcome(process.exitValue(), Files.readString(printed, StandardCharsets.UTF_8));
    }
}
