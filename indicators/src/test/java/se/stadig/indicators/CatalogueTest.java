package se.stadig.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.stadig.indicators.Definition.Status;

class CatalogueTest {

    private static SortedMap<FigureName, Figure> everyFigure() {
        Tallies tallies = new Tallies(Town.QUESTION);
        Unit unit = Town.unit("U1", "1880");
        tallies.add(unit);
        tallies.add(Town.steadyPerson(1, unit, 3));
        return Figures.of(tallies);
    }

    @Test
    void every_figure_that_is_told_has_a_definition_and_every_definition_is_told() {
        Set<String> told =
                everyFigure().keySet().stream().map(FigureName::figure).collect(Collectors.toSet());
        Set<String> defined = Catalogue.all().stream().map(Definition::figure).collect(Collectors.toSet());

        assertThat(defined).isEqualTo(told);
    }

    @Test
    void a_figure_is_told_for_exactly_the_populations_of_its_definition() {
        SortedMap<String, Set<String>> told = new TreeMap<>();
        everyFigure()
                .keySet()
                .forEach(name -> told.computeIfAbsent(name.figure(), _ -> new TreeSet<>())
                        .add(name.population()));

        told.forEach((figure, populations) -> assertThat(Catalogue.of(figure).populations())
                .as(figure)
                .extracting(Population::name)
                .containsExactlyInAnyOrderElementsOf(populations));
    }

    @Test
    void every_part_that_is_told_has_a_swedish_word() {
        Set<Part> told = everyFigure().keySet().stream().map(FigureName::part).collect(Collectors.toSet());

        assertThat(told).allSatisfy(part -> assertThat(part.swedish()).isNotBlank());
        assertThat(new Part(Dimension.SEX, "K").swedish()).isEqualTo("Kvinnor");
        assertThat(new Part(Dimension.AGE, "80+").swedish()).isEqualTo("80 år eller äldre");
    }

    @Test
    void a_part_figure_or_population_that_nobody_knows_is_an_error_that_names_it() {
        assertThatThrownBy(() -> new Part(Dimension.SEX, "X").swedish()).hasMessageContaining("SEX=X");
        assertThatThrownBy(() -> Catalogue.of("U1")).hasMessageContaining("U1");
        assertThatThrownBy(() -> Population.named("ALLA")).hasMessageContaining("ALLA");
        assertThat(Catalogue.knows("U1")).isFalse();
        assertThat(Catalogue.knows("U21401")).isTrue();
        assertThat(Population.named("LAW")).isEqualTo(Population.LAW);
    }

    @Test
    void the_official_continuity_ended_with_2024() {
        Definition.Standing standing = Catalogue.of("U21401").standing();

        assertThat(standing.status()).isEqualTo(Status.ENDED_2024);
        assertThat(standing.isInForce(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(standing.isInForce(LocalDate.of(2025, 1, 1))).isFalse();
    }

    @Test
    void a_standing_is_in_force_from_its_first_to_its_last_day() {
        LocalDate first = LocalDate.of(2025, 1, 1);
        LocalDate last = LocalDate.of(2025, 12, 31);
        Definition.Standing standing = new Definition.Standing(Status.LOCAL, null, "Sagoby", first, last);

        assertThat(standing.isInForce(first.minusDays(1))).isFalse();
        assertThat(standing.isInForce(first)).isTrue();
        assertThat(standing.isInForce(last)).isTrue();
        assertThat(standing.isInForce(last.plusDays(1))).isFalse();
        assertThat(Catalogue.of("N21600").standing().isInForce(last.plusYears(100)))
                .isTrue();
    }

    @Test
    void an_official_definition_has_an_official_id_and_a_local_one_has_none() {
        assertThat(Catalogue.all())
                .allSatisfy(one -> assertThat(one.standing().officialId() == null)
                        .as(one.figure())
                        .isEqualTo(one.standing().status() == Status.LOCAL));
    }

    @Test
    void all_texts_are_whole_sentences() {
        assertThat(Catalogue.all()).allSatisfy(one -> {
            Definition.Wording wording = one.wording();
            assertThat(List.of(
                            wording.explanation(),
                            wording.numerator(),
                            wording.denominator(),
                            one.source().text()))
                    .as(one.figure())
                    .allMatch(text -> text.endsWith(".") || text.endsWith("”"));
        });
        assertThat(Arrays.stream(LeftOut.Reason.values())
                        .map(LeftOut.Reason::swedish)
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void the_book_of_indicators_is_the_approved_one() throws Exception {
        Path approved = Path.of(System.getProperty("stadig.root"), "docs", "indikatorer.approved.md");
        if (Boolean.getBoolean("stadig.approve")) {
            Files.createDirectories(approved.getParent());
            Files.writeString(approved, CatalogueBook.text());
        }

        assertThat(CatalogueBook.text())
                .as("the diff is to be read; -Dstadig.approve=true rewrites the file")
                .isEqualTo(Files.readString(approved));
    }
}
