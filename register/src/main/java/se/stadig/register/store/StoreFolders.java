package se.stadig.register.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Walks a store's folders as they are laid out, and tells of everything that is not part of the layout. */
final class StoreFolders {
    private static final Set<String> AT_TOP = Set.of(
            "store.json", "lock", "generation", "generation.new", "cache", "deliveries", "identities", "incoming");
    private static final String MUNICIPALITY = "municipality=[0-9]{4}";
    private static final String PERIOD = "period=[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String DELIVERY = "[0-9]{7,}-[0-9a-f]{16}";
    private static final String NOT_OURS = "Det här hör inte till registret.";

    private StoreFolders() {}

    /** Is told of what should not be there. */
    interface Stranger {
        void told(Path path, String sentence);
    }

    /** The folders of deliveries; strangers at the top, among the deliveries and half-way in are told. */
    static List<Path> deliveries(Store store, Stranger stranger) throws IOException {
        for (Path path : inside(store.root())) {
            if (!AT_TOP.contains(String.valueOf(path.getFileName()))) {
                stranger.told(path, NOT_OURS);
            }
        }
        List<Path> found = new ArrayList<>();
        for (Path municipality : folders(store.root().resolve("deliveries"), MUNICIPALITY, stranger)) {
            for (Path period : folders(municipality, PERIOD, stranger)) {
                found.addAll(folders(period, DELIVERY, stranger));
            }
        }
        for (Path folder : inside(store.incoming())) {
            if (Incoming.isDead(folder)) {
                stranger.told(
                        folder,
                        "Här ligger en avbruten inläsning. Den räknas inte och städas bort när nästa leverans tas in.");
            }
        }
        return found;
    }

    /** The files of identities. */
    static List<Path> identities(Store store, Stranger stranger) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path municipality : folders(store.root().resolve("identities"), MUNICIPALITY, stranger)) {
            for (Path file : inside(municipality)) {
                if (Files.isRegularFile(file)
                        && String.valueOf(file.getFileName()).matches(DELIVERY + "\\.parquet")) {
                    found.add(file);
                } else {
                    stranger.told(file, NOT_OURS);
                }
            }
        }
        return found;
    }

    /** The file of identities that goes with a delivery's folder, whether or not its manifest can be read. */
    static Path identitiesBeside(Store store, Path delivery) {
        Path municipality =
                store.root().resolve("deliveries").relativize(delivery).getName(0);
        return store.root().resolve("identities").resolve(municipality).resolve(delivery.getFileName() + ".parquet");
    }

    /** The file's text, in which a byte that is not UTF-8 becomes a sign that no manifest has. */
    static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static List<Path> folders(Path parent, String name, Stranger stranger) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path path : inside(parent)) {
            if (Files.isDirectory(path) && String.valueOf(path.getFileName()).matches(name)) {
                found.add(path);
            } else {
                stranger.told(path, NOT_OURS);
            }
        }
        return found;
    }

    private static List<Path> inside(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }
}
