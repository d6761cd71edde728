package se.stadig.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongRowsTest {
    private static final Town TOWN = Town.sagoby(Sagoby.SEED, 1200);
    private static final Delivery MARCH =
            new Delivery(TOWN, TOWN.senders().getFirst(), Period.of(YearMonth.of(2026, 3)));
    private static final Pattern FINDING = Pattern.compile(
            "\\{\"file\": \"(.*?)\", \"line\": (\\d+), \"column\": \"(.*?)\"(?:, \"value\": \"(.*?)\")?, \"rule\": \"(.*?)\"}");

    private record Finding(String file, int line, String column, String value, String rule) {}

    @TempDir
    Path out;

    @Test
    void every_line_that_has_to_be_rejected_is_there_with_its_value() throws IOException {
        Counts counts = MARCH.write(out, 0.01);
        List<Finding> rejections = findings("rejections", "notices_at_least");

        assertThat(rejections).hasSize((int) counts.wrong()).hasSizeGreaterThan(500);
        Map<String, List<String>> files = new HashMap<>();
        for (DeliveryFile file : DeliveryFile.values()) {
            files.put(file.fileName(), lines(file.fileName()));
        }
        for (Finding finding : rejections) {
            List<String> lines = files.get(finding.file());
            String[] header = lines.getFirst().split(";", -1);
            String[] cells = lines.get(finding.line() - 1).split(";", -1);
            if (finding.rule().equals("FIELD_COUNT")) {
                assertThat(cells.length).isNotEqualTo(header.length);
            } else {
                assertThat(cells[Arrays.asList(header).indexOf(finding.column())])
                        .as(finding.toString())
                        .isEqualTo(finding.value());
            }
        }
    }

    @Test
    void every_rule_of_the_door_is_broken_somewhere() throws IOException {
        MARCH.write(out, 0.02);
        Set<String> rules = findings("rejections", "notices_at_least").stream()
                .map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> notices = findings("notices_at_least", "refused_at").stream()
                .map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rules)
                .containsExactlyInAnyOrder(
                        "CODE",
                        "DATE",
                        "DUPLICATE_ID",
                        "FIELD_COUNT",
                        "FROM_AFTER_TO",
                        "IDENTITY_BIRTH_DATE",
                        "IDENTITY_CHECK_DIGIT",
                        "IDENTITY_FORM",
                        "IDENTITY_SEX",
                        "ID_LENGTH",
                        "LONGER_THAN_24H",
                        "NUMBER",
                        "OUTSIDE_PERIOD",
                        "RANGE",
                        "REQUIRED",
                        "START_NOT_BEFORE_END",
                        "TIME",
                        "TIME_SKIPPED",
                        "UNKNOWN_REFERENCE");
        assertThat(notices)
                .containsExactlyInAnyOrder("APPOINTMENT_NOT_ALLOWED", "EVENT_ORDER", "OVERLAP", "PERFORMER_UNKNOWN");
    }

    @Test
    void without_the_wrong_and_the_noticed_rows_it_is_the_right_delivery() throws IOException {
        MARCH.write(out, 0.01);
        Map<String, Set<Integer>> wrong = findings("rejections", "notices_at_least").stream()
                .collect(Collectors.groupingBy(Finding::file, Collectors.mapping(Finding::line, Collectors.toSet())));
        Path right = out.resolve("right");
        MARCH.write(right);

        for (DeliveryFile file : DeliveryFile.values()) {
            List<String> kept = new ArrayList<>();
            List<String> lines = lines(file.fileName());
            for (int at = 0; at < lines.size(); at++) {
                if (!wrong.getOrDefault(file.fileName(), Set.of()).contains(at + 1)) {
                    kept.add(lines.get(at));
                }
            }
            List<String> expected = Files.readAllLines(right.resolve(file.fileName()));
            assertThat(kept.subList(0, expected.size())).as(file.fileName()).isEqualTo(expected);
            assertThat(kept.size() - expected.size()).as(file.fileName()).isBetween(0, 4);
        }
    }

    @Test
    void the_share_of_wrong_rows_is_what_was_asked_for_and_above_two_per_cent_the_delivery_is_refused()
            throws IOException {
        Counts few = MARCH.write(out, 0.01);
        assertThat(few.wrong() / (double) few.rows()).isBetween(0.008, 0.0102);
        assertThat(facit()).contains("\"refused_at_2_percent\": false");

        MARCH.write(out, 0.03);
        assertThat(facit()).contains("\"refused_at_2_percent\": true");
    }

    @Test
    void a_right_delivery_has_no_list_of_findings_even_where_a_wrong_one_was() throws IOException {
        MARCH.write(out, 0.01);
        Counts counts = MARCH.write(out);

        assertThat(counts.wrong()).isZero();
        assertThat(out.resolve(ExpectedFindings.FILE)).doesNotExist();
    }

    private String facit() throws IOException {
        return Files.readString(out.resolve(ExpectedFindings.FILE));
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(out.resolve(file));
    }

    private List<Finding> findings(String from, String until) throws IOException {
        String text = facit();
        Matcher matcher = FINDING.matcher(text.substring(text.indexOf(from), text.indexOf(until)));
        List<Finding> found = new ArrayList<>();
        while (matcher.find()) {
            String value = matcher.group(4) == null ? "" : matcher.group(4);
            found.add(new Finding(
                    matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3), value, matcher.group(5)));
        }
        return found;
    }
}
