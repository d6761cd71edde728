package se.stadig.register.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.register.SmallDelivery;
import se.stadig.register.TestStore;
import se.stadig.register.store.Taken;

/** delivery.json: what is read and what refuses a delivery. */
class ManifestRulesTest {
    private static final String FILE = SmallDelivery.MANIFEST;

    @TempDir
    private Path folder;

    private final SmallDelivery delivery = SmallDelivery.right();

    private Taken take() throws Exception {
        return new TestStore(folder.resolve("store")).take(delivery.folder(folder.resolve("delivery")));
    }

    private Finding refusal() throws Exception {
        Taken taken = take();
        assertThat(taken.status()).isEqualTo(Taken.Status.REFUSED_MANIFEST);
        assertThat(taken.stored()).isNull();
        assertThat(taken.checked().rejections().list()).hasSize(1);
        Finding finding = taken.checked().rejections().list().getFirst();
        assertThat(finding.file()).isEqualTo(FILE);
        assertThat(finding.rule()).isEqualTo(Rule.MANIFEST);
        assertThat(finding.line()).isEqualTo(1);
        return finding;
    }

    @Test
    void a_missing_manifest_refuses() throws Exception {
        delivery.without(FILE);
        assertThat(refusal().value()).isEqualTo("saknas");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "register-delivery/1       | register-delivery/2        | format                     | \"register-delivery/2\"",
                "\"id\": \"A\"             | \"id\": \"\"               | id                         | \"\"",
                "\"id\": \"A\"             | \"id\": 7                  | id                         | 7",
                "\"id\": \"A\"             | \"ID\": \"A\"              | id                         | saknas",
                "\"id\": \"A\"             | \"id\": \"A\\ud800\"       | delivery.json              | inte giltig text",
                "\"id\": \"A\"             | \"id\": \"A\\u0000B\"      | id                         | \"A\\u0000B\"",
                "Exempelkommunen           | Exempel\\udc00             | delivery.json              | inte giltig text",
                "Exempelkommunen           | \\u001b[2JExempel         | sender.name                | \"\\u001B[2JExempel\"",
                "2026-11-02T08:15:00       | 2026-11-02                 | created                    | \"2026-11-02\"",
                "2026-11-02T08:15:00       | 2026-11-31T08:15:00        | created                    | \"2026-11-31T08:15:00\"",
                "2026-11-02T08:15:00       | +12026-11-02T08:15:00      | created                    | \"+12026-11-02T08:15:00\"",
                "\"2120001967\"            | 2120001967                 | sender.organisation_number | 2120001967",
                "\"2120001967\"            | \" \"                      | sender.organisation_number | \" \"",
                "\"2120001967\"            | \"2120001967\\n\"          | sender.organisation_number | \"2120001967\\n\"",
                "organisation_number       | organisation               | sender.organisation_number | saknas",
                "\"1880\"                  | \"188\"                    | municipality_code          | \"188\"",
                "\"1880\"                  | \"../1\"                   | municipality_code          | \"../1\"",
                "\"1880\"                  | 1880                       | municipality_code          | 1880",
                "\"1880\"                  | \"١٨٨٠\"                   | municipality_code          | \"١٨٨٠\"",
                "2026-03-01                | 2026-11-01                 | period                     | {\"from\":\"2026-11-01\",\"to\":\"2026-10-31\"}",
                "2026-03-01                | 2026-02-29                 | period                     | {\"from\":\"2026-02-29\",\"to\":\"2026-10-31\"}",
                "\"period\"                | \"time\"                   | period                     | ''",
                "\"replaces\": null        | \"replaces\": 7            | replaces                   | 7",
                "\"replaces\": null        | \"replaces\": [\"B\"]      | replaces                   | [\"B\"]",
            })
    void a_wrong_value_is_told_by_its_field(String old, String fresh, String field, String value) throws Exception {
        delivery.replace(FILE, old, fresh);
        Finding finding = refusal();
        assertThat(finding.column()).isEqualTo(field);
        assertThat(finding.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "{",
                "{}",
                "{\"id\": \"A\", \"id\": \"B\"}",
                "{} {}",
                "<xml/>",
                "{'id': 1}"
            })
    void something_else_than_one_json_object_refuses(String text) throws Exception {
        delivery.text(FILE, text);
        refusal();
    }

    @Test
    void trailing_text_refuses() throws Exception {
        delivery.change(FILE, text -> text + "x");
        refusal();
    }

    @Test
    void depth_without_end_refuses() throws Exception {
        delivery.replace(FILE, "\"replaces\": null", "\"more\": " + "[".repeat(300_000));
        refusal();
        delivery.text(FILE, "{\"a\":".repeat(100_000));
        refusal();
    }

    @Test
    void a_manifest_of_more_than_a_mebibyte_refuses() throws Exception {
        delivery.change(FILE, text -> text + " ".repeat(1 << 20));
        assertThat(refusal().value()).isEqualTo("större än 1 MiB");
    }

    @Test
    void a_manifest_that_is_not_utf_8_refuses() throws Exception {
        delivery.bytes(
                FILE, delivery.replace(FILE, "Exempel", "Öxempel").text(FILE).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal().value()).isEqualTo("inte UTF-8");
    }

    @Test
    void a_bom_fields_of_others_and_another_order_are_read_well() throws Exception {
        delivery.text(
                FILE,
                "\uFEFF{\"period\": {\"to\": \"2026-10-31\", \"from\": \"2026-03-01\", \"month\": 3}, \"municipality_code\": \"1880\","
                        + " \"sender\": {\"organisation_number\": \"2120001967\"}, \"created\": \"2026-11-02T08:15\", \"id\": \"Å/Ä '\\\" 1\","
                        + " \"system\": {\"name\": \"X\", \"versions\": [1, 2.5e10, true]}, \"format\": \"register-delivery/1\"}");
        Taken taken = take();
        assertThat(taken.status()).isEqualTo(Taken.Status.COUNTED);
        assertThat(new TestStore(folder.resolve("store"))
                        .deliveries()
                        .getFirst()
                        .id())
                .isEqualTo("Å/Ä '\" 1");
    }
}
