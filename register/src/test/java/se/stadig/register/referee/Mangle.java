package se.stadig.register.referee;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.stadig.register.door.Table;

/** Damages a share of a delivery's rows at random, in ways in which real systems go wrong. */
final class Mangle {
    private final Random random;

    Mangle(Random random) {
        this.random = random;
    }

    void delivery(Path folder, double share) throws IOException {
        for (Table table : Table.values()) {
            Path file = folder.resolve(table.file());
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            int damages = (int) Math.ceil((lines.size() - 1) * share);
            for (int number = 0; number < damages && lines.size() > 2; number++) {
                damage(lines);
            }
            Files.writeString(file, String.join(random.nextBoolean() ? "\n" : "\r\n", lines) + "\n");
        }
    }

    private void damage(List<String> lines) {
        int at = anyRow(lines);
        switch (random.nextInt(10)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(anyRow(lines), lines.get(at));
            case 2 -> lines.add(at, "");
            case 3 -> lines.set(at, lines.get(at) + (random.nextBoolean() ? ";" : "x"));
            case 4 -> lines.set(at, cutOff(lines.get(at)));
            case 5 -> lines.set(at, lines.set(anyRow(lines), lines.get(at)));
            case 6 -> lines.set(at, withField(lines.get(at), random.nextInt(9), ""));
            default -> {
                int column = random.nextInt(9);
                lines.set(at, withField(lines.get(at), column, field(lines.get(anyRow(lines)), column)));
            }
        }
    }

    private int anyRow(List<String> lines) {
        return 1 + random.nextInt(lines.size() - 1);
    }

    private static String cutOff(String line) {
        return line.contains(";") ? line.substring(0, line.lastIndexOf(';')) : line;
    }

    private static String field(String line, int column) {
        String[] fields = line.split(";", -1);
        return fields[column % fields.length];
    }

    private static String withField(String line, int column, String value) {
        String[] fields = line.split(";", -1);
        fields[column % fields.length] = value;
        return String.join(";", fields);
    }
}
