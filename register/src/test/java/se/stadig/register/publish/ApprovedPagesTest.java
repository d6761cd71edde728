package se.stadig.register.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stadig.indicators.Area;
import se.stadig.indicators.Dimension;
import se.stadig.indicators.Level;

/** What was read and found right stays as it is: the screen, the CSV and a page of the small made-up municipality. */
class ApprovedPagesTest {
    private static Publication publication;

    @BeforeAll
    static void publish() throws IOException, SQLException {
        publication = Sagoby.published();
    }

    private static Selection everybodyAt(Level... levels) {
        return new Selection(Set.of(levels), Set.of(), Set.of(), Set.of(Dimension.ALL));
    }

    @Test
    void the_screen_shows_every_figure_of_municipality_provider_and_unit() throws IOException {
        Approved.check(
                "sagoby-small.txt",
                Sagoby.screen(publication, everybodyAt(Level.MUNICIPALITY, Level.PROVIDER, Level.UNIT)));
    }

    @Test
    void the_csv_has_one_row_for_each_figure() throws IOException {
        Approved.check("sagoby-small.csv", Sagoby.csv(publication, everybodyAt(Level.MUNICIPALITY, Level.UNIT)));
        assertThat(Sagoby.csv(publication, Selection.ALL).lines().count())
                .isEqualTo(1 + publication.exact().size());
    }

    @Test
    void the_page_shows_value_definition_distribution_comparison_and_parts() throws IOException {
        Selection two = new Selection(Set.of(), Set.of("U21401", "N21601"), Set.of(), Set.of());
        String page = Sagoby.page(publication, Sagoby.TOWN, two);
        Approved.check("sagoby-small.html", page.replaceAll("(?s)<style>.*?</style>", "<style></style>"));
    }

    @Test
    void a_page_is_whole_needs_nothing_from_elsewhere_and_runs_nothing() throws Exception {
        List<Area> areas = List.copyOf(publication.areas().all());
        assertThat(areas).hasSize(8);
        for (Area area : areas) {
            Pages.check(Sagoby.page(publication, area, Selection.ALL));
        }
    }

    @Test
    void a_page_of_invented_data_says_so() throws IOException {
        assertThat(Sagoby.page(publication, Sagoby.TOWN, Selection.ALL)).contains("Påhittade data.");
    }

    @Test
    void a_unit_is_compared_with_its_municipality_and_the_other_units() {
        Area unit = Areas.of(Level.UNIT, "U01");
        assertThat(publication.sideBySide(Chapter.CONTACT.definitions().getFirst(), unit))
                .extracting(Published::areaName)
                .containsExactly("Örebro", "Påhittade hemtjänsten Söder U02", "Påhittade hemtjänsten Öster U01");
    }
}
