package se.stadig.register.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.stadig.register.SmallDelivery;
import se.stadig.register.TestStore;
import se.stadig.register.store.StoreTable;
import se.stadig.register.store.Taken;

/** All cases stand in one delivery, each on its own line; the report has to say of each line just what the case expects. */
class DoorRulesTest {
    private static final Map<RuleCases.Case, Integer> LINES = new LinkedHashMap<>();
    private static final Map<String, List<String>> TOLD = new HashMap<>();

    @TempDir
    private static Path folder;

    private static Taken taken;

    static List<RuleCases.Case> cases() {
        return RuleCases.all();
    }

    @BeforeAll
    static void takeOneDeliveryWithEveryFault() throws Exception {
        SmallDelivery delivery = SmallDelivery.right();
        Map<String, StringBuilder> files = new HashMap<>();
        Map<String, Integer> next = new HashMap<>();
        for (RuleCases.Case one : cases()) {
            String file = one.file();
            int line = next.computeIfAbsent(
                    file, name -> (int) delivery.text(name).lines().count() + 1);
            LINES.put(one, line);
            next.put(file, line + 1);
            files.computeIfAbsent(file, name -> new StringBuilder(delivery.text(name)))
                    .append(one.row())
                    .append('\n');
        }
        files.forEach((file, text) -> delivery.text(file, text.toString()));
        taken = new TestStore(folder.resolve("store")).take(delivery.folder(folder.resolve("delivery")));
        for (Finding finding : taken.checked().rejections().list()) {
            String what = Stream.of(finding.column(), finding.rule().name(), finding.value())
                    .filter(part -> !part.isBlank())
                    .map(String::strip)
                    .reduce((one, other) -> one + " " + other)
                    .orElseThrow();
            TOLD.computeIfAbsent(finding.file() + ":" + finding.line(), _ -> new ArrayList<>())
                    .add(what);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_row_is_told_with_its_line_column_rule_and_value(RuleCases.Case one) {
        assertThat(TOLD.getOrDefault(one.file() + ":" + LINES.get(one), List.of()))
                .containsExactlyInAnyOrderElementsOf(one.expected());
    }

    @Test
    void nothing_is_said_of_any_other_line() {
        long wrong =
                LINES.keySet().stream().filter(one -> !one.expected().isEmpty()).count();
        assertThat(TOLD).hasSize((int) wrong);
        assertThat(taken.checked().rejections().notListed()).isZero();
    }

    @Test
    void every_rule_about_rows_has_a_case() {
        List<Rule> wholeFile = List.of(
                Rule.ARCHIVE, Rule.MANIFEST, Rule.FILE_MISSING, Rule.ENCODING, Rule.UNREADABLE, Rule.COLUMN_MISSING);
        List<Rule> rejecting = Stream.of(Rule.values())
                .filter(rule -> rule.ordinal() < Rule.PERFORMER_UNKNOWN.ordinal() && rule != Rule.UNKNOWN_COLUMN)
                .filter(rule -> !wholeFile.contains(rule))
                .toList();
        assertThat(taken.checked().rejections().counts()).containsOnlyKeys(rejecting);
    }

    @Test
    void counts_are_rows_and_not_findings() {
        taken.checked().counts().forEach((table, counts) -> {
            List<RuleCases.Case> ofFile = LINES.keySet().stream()
                    .filter(one -> one.file().equals(table.file()))
                    .toList();
            long rightBefore = SmallDelivery.right().text(table.file()).lines().count() - 1;
            assertThat(counts.rows()).as(table.file()).isEqualTo(rightBefore + ofFile.size());
            assertThat(counts.rejected())
                    .as(table.file())
                    .isEqualTo(ofFile.stream()
                            .filter(one -> !one.expected().isEmpty())
                            .count());
        });
    }

    @Test
    void what_is_right_is_in_the_store() {
        Map<Table, StoreTable> tables = Map.of(
                Table.UNITS, StoreTable.UNITS,
                Table.RECIPIENTS, StoreTable.RECIPIENTS,
                Table.DECISIONS, StoreTable.DECISIONS,
                Table.STAFF, StoreTable.STAFF,
                Table.SHIFTS, StoreTable.SHIFTS,
                Table.ABSENCES, StoreTable.ABSENCES,
                Table.CONTACT_EVENTS, StoreTable.CONTACT_EVENTS);
        tables.forEach((table, stored) -> {
            Checked.Counts counts = taken.checked().counts().get(table);
            assertThat(taken.stored().files().get(stored.file()).rows())
                    .as(table.file())
                    .isEqualTo(counts.rows() - counts.rejected());
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_says_in_a_sentence_what_is_expected(Rule rule) {
        assertThat(rule.expected())
                .matches("(?s)(delivery[.]json|[A-ZÅÄÖ]).*[.]")
                .contains(" ");
    }

    static Rule[] rules() {
        return Rule.values();
    }
}
