package se.stadig.register;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stadig.indicators.Figure;
import se.stadig.indicators.Figures;
import se.stadig.indicators.Question;
import se.stadig.register.door.Finding;
import se.stadig.register.door.Findings;
import se.stadig.register.door.Progress;
import se.stadig.register.figures.Reading;
import se.stadig.register.store.Store;
import se.stadig.register.store.StoredDelivery;
import se.stadig.register.store.TakeIn;
import se.stadig.register.store.Taken;

/** A register store in a folder of a test, with what tests ask of it. */
public final class TestStore {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T07:00:00Z"), ZoneOffset.UTC);
    public static final BigDecimal ANYTHING = BigDecimal.ONE;

    private final Path root;

    public TestStore(Path root) {
        this.root = root;
    }

    public Path root() {
        return root;
    }

    public Store open() throws IOException {
        return Store.at(root);
    }

    /** Takes in whatever share of the rows is wrong. */
    public Taken take(Path delivery) throws IOException, SQLException {
        return take(delivery, ANYTHING);
    }

    public Taken take(Path delivery, BigDecimal mostRejected) throws IOException, SQLException {
        return take(open(), delivery, mostRejected);
    }

    /** Takes in through a store that others may be using. */
    public static Taken take(Store store, Path delivery, BigDecimal mostRejected) throws IOException, SQLException {
        return new TakeIn(store, mostRejected, "test", CLOCK).take(delivery, Progress.SILENT);
    }

    public List<StoredDelivery> deliveries() throws IOException {
        return open().catalog().all();
    }

    /** Every figure, by the name that the contract gives it. */
    public SortedMap<String, Figure> figures(Question question) throws IOException, SQLException {
        SortedMap<String, Figure> figures = new TreeMap<>();
        try (Reading reading = Reading.of(open().catalog())) {
            Figures.of(reading.count(question, Reading.Progress.SILENT))
                    .forEach((name, figure) -> figures.put(name.text(), figure));
        }
        return figures;
    }

    /** The days of sagoby-small. */
    public static Question october() {
        LocalDate march = LocalDate.of(2026, 3, 1);
        return new Question(LocalDate.of(2026, 10, 5), march, LocalDate.of(2026, 10, 31), march, false);
    }

    /** Findings as {@code "file:line column RULE value"}. */
    public static List<String> told(Findings findings) {
        return findings.list().stream().map(TestStore::told).toList();
    }

    private static String told(Finding finding) {
        return Stream.of(
                        finding.file() + ":" + finding.line(),
                        finding.column(),
                        finding.rule().name(),
                        finding.value())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Every file under the root with the digest of its content; the lock and the word of the generation are left out. */
    public SortedMap<String, String> snapshot() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(path).toString();
                if (!name.matches("lock|generation")) {
                    files.put(name, sha256(path));
                }
            }
        }
        return files;
    }

    public static String sha256(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
