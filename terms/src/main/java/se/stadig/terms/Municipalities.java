package se.stadig.terms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Sveriges kommuner: the list against which coverage is told. An unreal code, such as Sagoby's 9999, is not in it. */
public final class Municipalities {
    private static final Map<String, Municipality> BY_CODE = read();

    private Municipalities() {}

    /** All 290, by code. */
    public static List<Municipality> all() {
        return List.copyOf(BY_CODE.values());
    }

    /** The municipality with this code, or empty if there is none in Sweden. */
    public static Optional<Municipality> withCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static Map<String, Municipality> read() {
        Map<String, Municipality> found = new TreeMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Municipalities.class.getResourceAsStream("municipalities.csv")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .forEach(cells -> found.put(cells[0], municipality(cells)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return found;
    }

    private static Municipality municipality(String[] cells) {
        return new Municipality(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                Integer.parseInt(cells[6]),
                Integer.parseInt(cells[7]));
    }
}
