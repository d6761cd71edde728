package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The letters to a person: filled in from the data, in every language, as a page and as a PDF that is read back; or not made, with why. */
class LetterTest {
    private static final String PHONE = "0999-174 06 40";

    private static Visitor nurse;
    private static Visitor manager;
    private static UUID person;
    private static Neighbours people;

    @BeforeAll
    static void appoint() throws IOException, InterruptedException, SQLException {
        people = Neighbours.movedIn();
        nurse = Visitor.loggedIn("underskoterska");
        manager = Visitor.loggedIn("enhetschef");
        person = Residents.movedIn("Brevåäö");
        unitPhone("'" + PHONE + "'");
        UUID contact = Residents.employed("Čapekšiŋ", "CERTIFICATE");
        UUID deputy = Residents.employed("Viceåäö", "CERTIFICATE");
        Residents.run("update staff set phone = null where id = '%s'".formatted(deputy));
        tell(person, 1, "OFFERED", null);
        tell(person, 2, "ACCEPTED", null);
        tell(person, 3, "APPOINTED", contact);
        tell(person, 4, "DEPUTY_APPOINTED", deputy);
    }

    @AfterAll
    static void hangUp() throws SQLException {
        unitPhone("null");
    }

    private static void unitPhone(String phone) throws SQLException {
        Residents.run("update unit set phone = %s where id = '%s'".formatted(phone, people.ownUnit()));
    }

    private static void tell(UUID about, int seq, String kind, UUID staff) throws SQLException {
        Residents.run(
                "insert into contact_event (recipient, unit, seq, id, happened_on, kind, staff, recorded_by, recorded_at) values ('%s', '%s', %d, '%s', '2026-11-01', '%s', %s, '%s', now())"
                        .formatted(
                                about,
                                people.ownUnit(),
                                seq,
                                UUID.randomUUID(),
                                kind,
                                staff == null ? "null" : "'" + staff + "'",
                                Neighbours.work("enhetschef")));
    }

    private static String page(UUID about) {
        return "/person/" + about + "/brev";
    }

    private static HttpResponse<byte[]> fetch(Visitor visitor, String path, String language)
            throws IOException, InterruptedException {
        String form = Map.of("_csrf", visitor.anyToken(), "sprak", language).entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String cookies = visitor.cookies().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
        URI address = RunningDemo.home().resolve(path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Cookie", cookies)
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    /** The text as it is drawn, and how big its smallest letters are; a picture of each page is kept. */
    private static String read(byte[] pdf, String name, List<Float> sizes) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int at = 0; at < document.getNumberOfPages(); at++) {
                BufferedImage picture = renderer.renderImageWithDPI(at, 60);
                File file = new File("target/screenshots/brev/" + name + "-" + (at + 1) + ".png");
                file.getParentFile().mkdirs();
                ImageIO.write(picture, "png", file);
            }
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked())
                    .as("tagged")
                    .isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isNotEmpty();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            document.getPage(0).getResources().getFontNames().forEach(font -> {
                try {
                    assertThat(document.getPage(0).getResources().getFont(font).isEmbedded())
                            .isTrue();
                } catch (IOException unreadable) {
                    throw new AssertionError(unreadable);
                }
            });
            assertThat(document.getDocumentCatalog().getCOSObject().containsKey(COSName.getPDFName("OpenAction")))
                    .isFalse();
            return new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    sizes.add(text.getFontSizeInPt());
                    super.processTextPosition(text);
                }
            }.getText(document);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sv,Det här är din fasta omsorgskontakt",
        "en,This is your care contact",
        "fi,Tämä on sinun hoivayhteyshenkilösi",
        "se,Dát lea du fásta fuolahusgulahallanolmmoš",
        "so,Kani waa xiriiriyahaaga daryeelka",
        "bs,Ovo je Vaša stalna kontakt osoba"
    })
    void the_letter_of_contact_and_deputy_is_filled_in_with_names_and_numbers(String language, String title)
            throws IOException, InterruptedException {
        String html = nurse.get(page(person) + "/kontakt?sprak=" + language).body();
        HttpResponse<byte[]> file = fetch(nurse, page(person) + "/kontakt", language);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .as("a name that tells nothing of the person")
                .contains("attachment; filename=\"brev-kontakt.pdf\"");
        List<Float> sizes = new ArrayList<>();
        String pdf = read(file.body(), "kontakt-" + language, sizes).replaceAll("\\s+", " ");
        for (String text : List.of(html, pdf)) {
            assertThat(text)
                    .contains(title, "Boende Brevåäö", "Kollega Čapekšiŋ", "070-1740600", "Kollega Viceåäö", PHONE)
                    .contains("www.ivo.se");
            if (language.equals("sv")) {
                assertThat(text).doesNotContain("inte granskad");
            } else {
                assertThat(text).contains("Översättningen är inte granskad än.");
            }
        }
        assertThat(sizes.stream().filter(size -> size < 15.9f).distinct())
                .as("smaller than 16 pt is the foot alone")
                .allMatch(size -> size > 11.9f && size < 12.1f);
    }

    @ParameterizedTest
    @CsvSource({"ar,rtl,مسؤول الرعاية", "fa,rtl,رابط ثابت مراقبت"})
    void arabic_and_persian_are_written_from_right_to_left_and_joined(String language, String direction, String words)
            throws IOException, InterruptedException {
        String html = nurse.get(page(person) + "/kontakt?sprak=" + language).body();
        assertThat(html)
                .contains("lang=\"" + language + "\" dir=\"" + direction + "\"", words, "Kollega Čapekšiŋ", PHONE);
        String pdf = read(
                fetch(nurse, page(person) + "/kontakt", language).body(), "kontakt-" + language, new ArrayList<>());
        assertThat(pdf).contains("Čapekšiŋ", PHONE.substring(0, 4), "www.ivo.se", "Boende");
        assertThat(pdf.codePoints().filter(one -> one >= 0x600 && one <= 0x6ff || one >= 0xfb50 && one <= 0xfeff))
                .as("Arabic letters that are read back")
                .hasSizeGreaterThan(300);
        assertThat(pdf).as("no letter that the font has not").doesNotContain("#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en", "fi", "se", "ar", "so", "fa", "bs"})
    void the_offer_is_there_in_every_language(String language) throws IOException, InterruptedException {
        HttpResponse<byte[]> file = fetch(manager, page(person) + "/erbjudande", language);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(read(file.body(), "erbjudande-" + language, new ArrayList<>()))
                .contains(
                        PHONE.substring(0, 4),
                        "Boende Brevåäö") // a number is read back in parts among what stands the other way
                .doesNotContain("Čapekšiŋ", "#");
    }

    @Test
    void the_persons_own_language_is_suggested_and_what_is_not_reviewed_says_so()
            throws IOException, InterruptedException {
        String chooser = nurse.get(page(person)).body();
        assertThat(chooser)
                .contains("<option value=\"fi\" selected>finska – inte granskat", "skrivet på det här språket");
        String letter = nurse.get(page(person) + "/erbjudande").body();
        assertThat(letter)
                .contains("lang=\"fi\"", "Kääntäjän on vielä tarkistettava", "Översättningen är inte granskad än.");
        assertThat(nurse.get(page(person) + "/erbjudande?sprak=xx").statusCode())
                .isEqualTo(422);
    }

    @Test
    void what_is_missing_is_named_and_no_letter_is_made() throws IOException, InterruptedException, SQLException {
        UUID nobody = Residents.movedIn("Utan");
        HttpResponse<String> none = nurse.get(page(nobody) + "/kontakt");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body())
                .contains(
                        "Brevet går inte att göra än.", "Ingen är utsedd till fast omsorgskontakt. Utse någon först.");
        assertThat(fetch(nurse, page(nobody) + "/kontakt", "sv").statusCode()).isEqualTo(422);
        assertThat(nurse.get(page(nobody) + "/erbjudande").statusCode()).isEqualTo(200);
        unitPhone("null");
        try {
            HttpResponse<String> silent = nurse.get(page(person) + "/erbjudande");
            assertThat(silent.statusCode()).isEqualTo(422);
            assertThat(silent.body()).contains("Enheten har inget telefonnummer.");
        } finally {
            unitPhone("'" + PHONE + "'");
        }
    }

    @Test
    void no_letter_tells_who_a_protected_person_is() throws IOException, InterruptedException {
        UUID secret = people.protectedOne();
        HttpResponse<String> refused = manager.get(page(secret) + "/erbjudande");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Personen har skyddade personuppgifter. Brevet kan bara göras av");
        assertThat(refused.body()).doesNotContain(Neighbours.PROTECTED_NAME, Neighbours.PROTECTED_STREET);
        assertThat(fetch(manager, page(secret) + "/erbjudande", "sv").statusCode())
                .isEqualTo(422);
        String permitted = nurse.get(page(secret) + "/erbjudande?sprak=sv").body();
        assertThat(permitted)
                .as("by whoever is permitted: a name, and never where")
                .contains(Neighbours.PROTECTED_NAME)
                .doesNotContain(Neighbours.PROTECTED_STREET, Neighbours.PROTECTED_PHONE);
    }

    @Test
    void every_letter_that_is_printed_or_fetched_is_in_the_log()
            throws IOException, InterruptedException, SQLException {
        UUID logged = Residents.movedIn("Loggad");
        nurse.get(page(logged) + "/erbjudande?sprak=so");
        fetch(nurse, page(logged) + "/erbjudande", "so");
        assertThat(Residents.text(
                        "select string_agg(action || ': ' || what, ', ' order by number) from access_log where subject = '%s'"
                                .formatted(logged)))
                .isEqualTo("PRINT: brev: erbjudande, EXPORT: brev som PDF: erbjudande");
    }
}
