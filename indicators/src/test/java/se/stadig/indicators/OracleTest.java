package se.stadig.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tallies against figures told again by plain loops, and against themselves in pieces. */
@ManyCases
class OracleTest {

    private static Tallies everything(RandomWorld world, Question question) {
        return pieces(world, question, 1, new Random(0)).getFirst();
    }

    /** The world's units, staff and persons dealt out to so many tallies; each unit is known to some. */
    private static List<Tallies> pieces(RandomWorld world, Question question, int count, Random random) {
        List<Tallies> pieces = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            pieces.add(new Tallies(question));
        }
        dealOut(world, pieces, random);
        return pieces;
    }

    private static Tallies about(RandomWorld world, Question question, Aspect... aspects) {
        Tallies tallies = new Tallies(question, Set.of(aspects));
        dealOut(world, List.of(tallies), new Random(0));
        return tallies;
    }

    private static void dealOut(RandomWorld world, List<Tallies> pieces, Random random) {
        int count = pieces.size();
        world.units.forEach(unit -> pieces.get(random.nextInt(count)).add(unit));
        world.cases.forEach(one -> {
            pieces.get(random.nextInt(count)).add(one);
            if (one.person().sex() == null) {
                pieces.get(random.nextInt(count)).addUnknownSex();
            }
        });
        for (StaffCase one : world.staff) {
            String code =
                    one.staff().employmentsOn(Town.REFERENCE).getFirst().unit().municipality();
            pieces.get(random.nextInt(count))
                    .add(
                            one,
                            world.units.stream()
                                    .filter(unit -> unit.municipality().equals(code))
                                    .toList());
        }
    }

    private static SortedMap<String, String> lines(Tallies tallies) {
        SortedMap<String, String> lines = new TreeMap<>();
        for (String line : FigureText.of(Figures.of(tallies)).split("\n")) {
            lines.put(line.substring(0, line.indexOf(';')), line.substring(line.indexOf(';') + 1));
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_figure_is_the_one_that_plain_loops_give(long seed) {
        RandomWorld world = new RandomWorld(seed);
        Question question = new Question(Town.WINDOW, Town.REFERENCE, Town.MONTH_END, Town.REFERENCE, seed % 2 == 0);

        SortedMap<String, String> expected = new PlainFigures(world, question).tell();
        SortedMap<String, String> actual = lines(everything(world, question));

        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (name, numbers) -> assertThat(actual.get(name)).as(name).isEqualTo(numbers));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void any_split_of_the_persons_gives_identical_bytes(long seed) {
        RandomWorld world = new RandomWorld(seed);
        String whole = FigureText.of(Figures.of(everything(world, Town.QUESTION)));
        Random random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            List<Tallies> pieces = pieces(world, Town.QUESTION, 1 + random.nextInt(9), random);
            pieces.add(new Tallies(Town.QUESTION));
            while (pieces.size() > 1) {
                Tallies one = pieces.remove(random.nextInt(pieces.size()));
                Tallies other = pieces.remove(random.nextInt(pieces.size()));
                pieces.add(one.plus(other));
            }
            assertThat(FigureText.of(Figures.of(pieces.getFirst()))).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void aspects_counted_apart_and_for_other_questions_with_the_same_days_give_identical_bytes(long seed) {
        RandomWorld world = new RandomWorld(seed);
        Question question = Town.QUESTION;
        Question earlier = new Question(
                question.window().minusDays(14),
                question.reference(),
                question.monthEnd().minusMonths(1),
                question.staffingFrom(),
                false);
        Question sameMonth = new Question(
                question.window().minusDays(14),
                question.reference().minusYears(1),
                question.monthEnd(),
                question.staffingFrom().plusDays(1),
                true);

        Tallies together = about(world, question, Aspect.VISITS)
                .with(about(world, earlier, Aspect.CONTACT, Aspect.UNITS))
                .with(about(world, sameMonth, Aspect.GRANTED));

        assertThat(together.question()).isEqualTo(question);
        assertThat(FigureText.of(Figures.of(together)))
                .isEqualTo(FigureText.of(Figures.of(everything(world, question))));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void figures_that_were_told_of_an_aspect_leave_it_as_it_was_for_the_next_question(long seed) {
        RandomWorld world = new RandomWorld(seed);
        Question question = Town.QUESTION;
        Question beforeEverything = new Question(
                question.window().minusYears(80),
                question.reference(),
                question.monthEnd().minusYears(80),
                question.staffingFrom(),
                question.digitalCounted());
        Tallies kept = about(world, question, Aspect.CONTACT, Aspect.UNITS);

        Figures.of(about(world, beforeEverything, Aspect.VISITS)
                .with(kept)
                .with(about(world, beforeEverything, Aspect.GRANTED)));

        assertThat(FigureText.of(Figures.of(
                        about(world, question, Aspect.VISITS).with(kept).with(about(world, question, Aspect.GRANTED)))))
                .isEqualTo(FigureText.of(Figures.of(everything(world, question))));
    }

    @ParameterizedTest
    @EnumSource(Aspect.class)
    void an_aspect_of_other_days_or_one_that_is_there_already_cannot_stand_beside(Aspect aspect) {
        Question question = Town.QUESTION;
        Question other = new Question(
                question.window().plusDays(1),
                question.reference().plusDays(1),
                question.monthEnd().plusDays(1),
                question.staffingFrom().plusDays(1),
                !question.digitalCounted());
        Tallies nothing = new Tallies(question, Set.of());
        Set<Aspect> one = Set.of(aspect);

        assertThatThrownBy(() -> nothing.with(new Tallies(other, one))).hasMessageContaining("cannot stand beside");
        Tallies there = nothing.with(new Tallies(question, one));
        assertThatThrownBy(() -> there.with(new Tallies(question, one))).hasMessageContaining("cannot stand beside");
        assertThatThrownBy(() -> there.plus(new Tallies(question))).hasMessageContaining("different questions");
    }

    @Test
    void each_day_of_a_question_belongs_to_an_aspect() {
        LocalDate window = Town.WINDOW;
        LocalDate day = Town.REFERENCE;
        LocalDate end = Town.MONTH_END;
        Question one = new Question(window, day, end, day, false);
        assertThat(changed(one, new Question(window.plusDays(1), day, end, day, false)))
                .containsExactly(Aspect.VISITS);
        assertThat(changed(one, new Question(window, day, end, day, true))).containsExactly(Aspect.VISITS);
        assertThat(changed(one, new Question(window, day.plusDays(1), end, day, false)))
                .containsExactly(Aspect.CONTACT, Aspect.UNITS);
        assertThat(changed(one, new Question(window, day, end.plusDays(1), day, false)))
                .containsExactly(Aspect.GRANTED);
        assertThat(changed(one, new Question(window, day, end, day.plusDays(1), false)))
                .containsExactly(Aspect.UNITS);
    }

    private static List<Aspect> changed(Question one, Question other) {
        return Stream.of(Aspect.values())
                .filter(aspect -> !aspect.isSame(one, other))
                .toList();
    }

    @Test
    void putting_tallies_together_changes_neither() {
        RandomWorld world = new RandomWorld(21);
        List<Tallies> pieces = pieces(world, Town.QUESTION, 2, new Random(21));
        String first = FigureText.of(Figures.of(pieces.get(0)));
        String second = FigureText.of(Figures.of(pieces.get(1)));

        pieces.get(0).plus(pieces.get(1));
        Figures.of(pieces.get(0).plus(pieces.get(1)));

        assertThat(FigureText.of(Figures.of(pieces.get(0)))).isEqualTo(first);
        assertThat(FigureText.of(Figures.of(pieces.get(1)))).isEqualTo(second);
        assertThat(pieces.get(0).question()).isEqualTo(Town.QUESTION);
    }

    @Test
    void tallies_that_have_been_put_together_take_in_nobody_more() {
        Tallies one = new Tallies(Town.QUESTION);
        Tallies other = new Tallies(Town.QUESTION);
        Unit unit = Town.unit("U1", "1880");
        one.add(unit);
        Tallies sum = one.plus(other);

        for (Tallies closed : List.of(one, other, sum)) {
            assertThatThrownBy(() -> closed.add(unit)).hasMessageContaining("put together");
            assertThatThrownBy(() -> closed.add(Town.steadyPerson(1, unit, 2))).hasMessageContaining("put together");
            assertThatThrownBy(() -> closed.add(new StaffCase(Town.care(1, unit), List.of()), List.of(unit)))
                    .hasMessageContaining("put together");
            assertThatThrownBy(closed::addUnknownSex).hasMessageContaining("put together");
        }
    }

    @Test
    void tallies_of_different_questions_are_not_put_together() {
        Question other = new Question(Town.WINDOW.plusDays(1), Town.REFERENCE, Town.MONTH_END, Town.REFERENCE, false);

        assertThatThrownBy(() -> new Tallies(Town.QUESTION).plus(new Tallies(other)))
                .hasMessageContaining("different questions");
    }

    @Test
    void a_figure_is_written_on_one_line() {
        Tallies tallies = new Tallies(Town.QUESTION);
        Unit unit = Town.unit("U1", "1880");
        tallies.add(unit);
        tallies.add(Town.steadyPerson(1, unit, 2));
        tallies.add(Town.steadyPerson(2, unit, 3));

        assertThat(FigureText.of(Figures.of(tallies)))
                .contains("U21401/UNIT/U1/ELIGIBLE/ALL;5;2;5/2;2;{}\n")
                .contains("U21402/UNIT/U1/ELIGIBLE/ALL;;2;5/2;2;{}\n")
                .contains("N21603/UNIT/U1/UNITS/ALL;0;1;0;;\n")
                .contains("N21600/UNIT/U1/LAW/SEX=M;0;0;;0;{}\n")
                .contains("N21601/UNIT/U1/LAW/ALL;0;0;;0;{NOT_OFFERED=2}\n");
    }
}
