package se.stadig.register.referee;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The project's generator and reference program (Python), where they are at hand. */
final class Tools {
    private final Path folder;

    private Tools(Path folder) {
        this.folder = folder;
    }

    /** Beside the repository: {@code ../shared/tools}. */
    static Path expectedPlace() {
        return Path.of(System.getProperty("stadig.root", "."))
                .resolveSibling("shared")
                .resolve("tools")
                .normalize();
    }

    static boolean areHere() {
        return Files.exists(expectedPlace().resolve("reference_indicators.py"));
    }

    static Tools atHand() {
        return new Tools(expectedPlace());
    }

    static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    void makeDelivery(Path to, List<String> arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(arguments);
        words.addAll(List.of("--out", to.toString()));
        run("make_delivery.py", words, Files.createTempFile(to.getParent(), "made", ".txt"));
    }

    JsonNode answer(List<Path> deliveries, List<String> arguments, Path to) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(deliveries.stream().map(Path::toString).toList());
        words.addAll(arguments);
        run("reference_indicators.py", words, to);
        return JsonMapper.shared().readTree(Files.readString(to));
    }

    private void run(String program, List<String> words, Path out) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("python3", folder.resolve(program).toString()));
        command.addAll(words);
        Path errors = Files.createTempFile(out.getParent(), "errors", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(Map.of("PYTHONDONTWRITEBYTECODE", "1", "PYTHONIOENCODING", "utf-8"));
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException(command + " ended with " + code + ": " + Files.readString(errors));
        }
    }
}
