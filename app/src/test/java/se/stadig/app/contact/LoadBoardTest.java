package se.stadig.app.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stadig.app.contact.Told.id;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stadig.app.contact.LoadBoard.Spread;
import se.stadig.law.LawBook;

/** How the work is shared: counted by hand. */
class LoadBoardTest {
    @Test
    void each_has_the_persons_she_is_contact_for_and_their_hours_and_those_she_is_deputy_for_by_name() {
        Map<UUID, Story> stories = new LinkedHashMap<>();
        stories.put(id("1"), told("Örjan", "Åsa"));
        stories.put(id("2"), told("Örjan", "Åsa"));
        stories.put(id("3"), told("Åsa", "Örjan"));
        stories.put(id("4"), new Told().on("2026-01-02", StoryKind.OFFERED).story());
        LoadBoard board = LoadBoard.of(
                stories,
                Map.of(id("1"), new BigDecimal("10.5"), id("2"), new BigDecimal("20"), id("4"), new BigDecimal("99")),
                Map.of(id("Örjan"), member("Örjan")),
                LawBook.standard(),
                LocalDate.of(2026, 11, 15));
        assertThat(board.rows())
                .extracting(row -> "%s %d %d %d".formatted(row.name(), row.persons(), row.hours(), row.deputyFor()))
                .containsExactly("Åsa 1 0 2", "Örjan 2 31 1");
        assertThat(board.rows().getLast().ground().lastDay()).contains(LocalDate.of(2033, 6, 30));
        assertThat(board.persons()).contains(new Spread(1, new BigDecimal("1.5"), 2));
        assertThat(board.hours().map(Spread::most)).contains(31);
    }

    @Test
    void who_is_only_deputy_does_not_count_in_the_spread() {
        LoadBoard board = LoadBoard.of(
                Map.of(id("1"), told("Bo", "Cia")), Map.of(), Map.of(), LawBook.standard(), LocalDate.of(2026, 11, 15));
        assertThat(board.rows()).hasSize(2);
        assertThat(board.persons().map(Spread::least)).contains(1);
    }

    @ParameterizedTest
    @CsvSource({"'4', 4, 4", "'1 9', 5, '5'", "'2 1 4', 2, '2'", "'1 2 4 4', 3, '3'", "'1 2', 1.5, '1,5'"})
    void the_middle_is_the_one_in_the_middle_or_halfway_between_two(String numbers, BigDecimal middle, String shown) {
        List<Integer> all =
                List.of(numbers.split(" ")).stream().map(Integer::valueOf).toList();
        Spread spread = Spread.of(all).orElseThrow();
        assertThat(spread.middle()).isEqualByComparingTo(middle);
        assertThat(spread.middle(true)).isEqualTo(shown);
    }

    @Test
    void nobody_has_no_spread() {
        assertThat(Spread.of(List.of())).isEmpty();
    }

    private static Story told(String contact, String deputy) {
        return new Told()
                .on("2026-01-02", StoryKind.OFFERED)
                .on("2026-01-03", StoryKind.ACCEPTED)
                .on("2026-01-04", StoryKind.APPOINTED, contact)
                .on("2026-01-05", StoryKind.DEPUTY_APPOINTED, deputy)
                .story();
    }

    private static Member member(String name) {
        return new Member(id(name), name, null, true, Optional.of(LocalDate.MAX), LocalDate.MAX, Optional.empty());
    }
}
