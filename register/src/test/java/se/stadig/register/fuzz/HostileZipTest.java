package se.stadig.register.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.register.SmallDelivery;
import se.stadig.register.TestStore;
import se.stadig.register.store.Taken;
import se.stadig.register.store.WholeStore;

/** Zips that are damaged on the way or made to harm: each is refused with a sentence, or read without harm. */
class HostileZipTest {
    @TempDir
    private Path folder;

    private TestStore store;
    private Path zip;

    @BeforeEach
    void aStoreAndAZip() throws Exception {
        store = new TestStore(folder.resolve("store"));
        store.open();
        zip = SmallDelivery.right().zip(folder.resolve("delivery.zip"), "x/");
    }

    private String refusedSentence() throws Exception {
        Taken taken = store.take(zip);
        assertThat(taken.status()).isEqualTo(Taken.Status.REFUSED_ARCHIVE);
        assertThat(taken.checked().rejections().list()).hasSize(1);
        assertThat(store.deliveries()).isEmpty();
        WholeStore.hasNothingElse(store);
        return taken.checked().detail();
    }

    @Test
    void a_zip_cut_off_anywhere_is_refused() throws Exception {
        byte[] whole = Files.readAllBytes(zip);
        int places = 120;
        for (int place = 0; place < places; place++) {
            Files.write(zip, Arrays.copyOf(whole, (int) ((long) whole.length * place / places)));
            assertThat(refusedSentence()).as("cut at %d of %d", place, places).contains("hel zip-fil");
        }
    }

    @Test
    void a_bit_flipped_in_the_packed_data_is_found_by_the_checksum() throws Exception {
        // Stored, not deflated: nothing but the checksum can tell. One figure of a time becomes another.
        SmallDelivery delivery = SmallDelivery.right();
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.setLevel(0);
            for (var file : delivery.files().entrySet()) {
                entries.putNextEntry(new ZipEntry(file.getKey()));
                entries.write(file.getValue());
            }
        }
        String text = new String(Files.readAllBytes(zip), StandardCharsets.ISO_8859_1);
        assertThat(text).contains("2026-10-05T08:25");
        Files.write(zip, text.replace("2026-10-05T08:25", "2026-10-05T08:24").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusedSentence()).isEqualTo("visits.csv i zip-filen är skadad och kan inte läsas till slutet.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivery.json", "units.csv", "visits.csv", "visit_staff.csv", "contact_events.csv"})
    void two_files_of_one_name_are_refused(String name) throws Exception {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (var file : SmallDelivery.right().files().entrySet()) {
                entries.putNextEntry(new ZipEntry("a/" + file.getKey()));
                entries.write(file.getValue());
            }
            entries.putNextEntry(new ZipEntry("b/" + name));
        }
        assertThat(refusedSentence()).contains(name).contains("mer än en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../", "../../../../", "/", "/etc/", "C:\\x\\/", "a/../../", "%2e%2e/", "\0/", "x'y/"})
    void names_that_lead_elsewhere_lead_nowhere(String before) throws Exception {
        SortedMap<String, Long> around = sizes();
        Path hostile = SmallDelivery.right().zip(folder.resolve("hostile.zip"), before);
        Taken taken = store.take(hostile);
        assertThat(taken.status()).isIn(Taken.Status.COUNTED, Taken.Status.REFUSED_ARCHIVE);
        WholeStore.check(store);
        WholeStore.hasNothingElse(store);
        Files.delete(hostile);
        assertThat(sizes()).isEqualTo(around);
    }

    /** Every file around the store. */
    private SortedMap<String, Long> sizes() throws IOException {
        SortedMap<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile)
                    .filter(path -> !path.startsWith(store.root()))
                    .toList()) {
                sizes.put(path.toString(), Files.size(path));
            }
        }
        return sizes;
    }

    @Test
    void a_zip_in_the_place_of_a_file_and_a_file_in_the_place_of_a_zip_are_refused() throws Exception {
        Path other = folder.resolve("other.txt");
        Files.writeString(other, "hej");
        Files.copy(other, zip, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(refusedSentence()).contains("delivery.zip");
        Files.write(zip, new byte[0]);
        refusedSentence();
        Files.delete(zip);
        assertThat(refusedSentence()).contains("ingen mapp eller fil");
    }

    @Test
    void a_zip_with_sixty_thousand_other_files_is_read() throws Exception {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (int number = 0; number < 60_000; number++) {
                entries.putNextEntry(new ZipEntry(number + ".txt"));
            }
            for (var file : SmallDelivery.right().files().entrySet()) {
                entries.putNextEntry(new ZipEntry(file.getKey()));
                entries.write(file.getValue());
            }
        }
        assertThat(store.take(zip).status()).isEqualTo(Taken.Status.COUNTED);
    }
}
