package se.stadig.app.guideline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.entry.Form;
import se.stadig.app.entry.Matter;
import se.stadig.app.entry.RowStore;
import se.stadig.app.organisation.OrganisationPages;
import se.stadig.app.organisation.OrganisationRows;
import se.stadig.app.organisation.UnitStore;
import se.stadig.app.platform.Text;

/** Kommunens riktlinje om fast omsorgskontakt, which whoever sets up the units keeps: it is the same kind of setting, and nobody else writes any. */
@Controller
@RequestMapping(OrganisationPages.MUNICIPALITY + "/{id}/riktlinje")
@Order(5)
class MunicipalGuidelineRows extends OrganisationRows<Guideline> {
    private static final Matter MATTER = new Matter(
            "riktlinje",
            "Kommunens riktlinje om fast omsorgskontakt",
            "kommunens riktlinje",
            "Ny riktlinje",
            "Ingen riktlinje är införd. Utan riktlinje säger arbetslistorna sedan när något väntar, men inte vad som är försenat.",
            "Ta bort det som har förts in av misstag. En riktlinje som har slutat gälla ska i stället få en sista dag.",
            GuidelineForm.COLUMNS);

    private final GuidelineStore guidelines;

    MunicipalGuidelineRows(PersonDoor door, UnitStore units, RowStore rows, GuidelineStore guidelines) {
        super(door, units, rows, Ground.OWN_MUNICIPALITY, "guideline", MATTER);
        this.guidelines = guidelines;
    }

    @Override
    protected List<Guideline> stored(Engagement work) {
        return guidelines.ofMunicipality(work.municipality());
    }

    @Override
    protected List<Text> cells(Guideline one) {
        return GuidelineForm.cells(one);
    }

    @Override
    protected Form blank(Engagement work) {
        return GuidelineForm.blank();
    }

    @Override
    protected Map<String, String> shown(Guideline one) {
        return GuidelineForm.shown(one);
    }

    @Override
    protected Form judged(Engagement work, Optional<UUID> row, Form posted) {
        return GuidelineForm.judged(posted);
    }

    @Override
    protected Form taken(Form form) {
        return GuidelineForm.taken(form);
    }

    @Override
    protected RowStore.Owner owner(Engagement work) {
        return new RowStore.Owner("municipality", work.municipality());
    }

    @Override
    protected Map<String, @Nullable Object> values(Engagement work, Form form) {
        return GuidelineForm.values(form);
    }
}
