package se.stadig.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads written deliveries the plain way, with nothing of the generator: one map for each row. */
record Written(List<Path> folders) {

    static Written of(Town town, Period period, Path out) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Delivery delivery : town.deliveries(List.of(period))) {
            Path folder = out.resolve(delivery.path());
            delivery.write(folder);
            folders.add(folder);
        }
        return new Written(folders);
    }

    /** The rows of a file, of all senders after each other. */
    List<Map<String, String>> rows(String file) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Path folder : folders) {
            rows.addAll(rows(folder.resolve(file)));
        }
        return rows;
    }

    static List<Map<String, String>> rows(Path file) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (var lines = Files.newBufferedReader(file)) {
            String[] header = lines.readLine().split(";", -1);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(";", -1);
                if (cells.length != header.length) {
                    throw new IllegalStateException(file + ": " + cells.length + " cells in " + line);
                }
                Map<String, String> row = HashMap.newHashMap(header.length);
                for (int at = 0; at < header.length; at++) {
                    row.put(header[at], cells[at]);
                }
                rows.add(row);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows;
    }
}
