package se.stadig.indicators.disclosure;

import java.util.BitSet;
import java.util.List;
import se.stadig.indicators.Dimension;
import se.stadig.indicators.Part;

/**
 * HTJSERV and HTJPOMV tell what the breakdown by kind of help tells too: those with personal care are the part CARE=PERSONAL_CARE. So the sizes
 * of those parts are no mere sizes here, and in some parts the figures are 0 or 1 for everybody. Three numbers stand in each cell: persons, those
 * with service, and those with personal care.
 */
final class KindsOfHelp {
    private static final int SERVICE = 1;
    private static final int CARE = 2;

    private final Ledger ledger;
    private final List<Line> equations;
    private final BitSet known = new BitSet();
    private final BitSet sensitive = new BitSet();

    private KindsOfHelp(Ledger ledger) {
        this.ledger = ledger;
        this.equations = View.basic(ledger);
    }

    /** Withholds the empty parts of small groups, whose emptiness would tell, and gives the three numbers as an attacker sees them. */
    static View view(Ledger ledger) {
        KindsOfHelp kinds = new KindsOfHelp(ledger);
        List<Line> persons = List.copyOf(kinds.equations);
        for (int layer : new int[] {SERVICE, CARE}) {
            persons.forEach(line -> kinds.equations.add(line.shifted(layer * ledger.size())));
        }
        for (int cell = 0; cell < ledger.size(); cell++) {
            if (ledger.state(cell) != Ledger.State.NONE) {
                kinds.take(cell);
            }
        }
        return new View(3, kinds.equations, kinds.known, kinds.sensitive);
    }

    private void take(int cell) {
        Part part = ledger.grid().part(cell);
        int service = cell + SERVICE * ledger.size();
        int care = cell + CARE * ledger.size();
        boolean few = ledger.sensitive().get(cell);
        if (part.dimension() != Dimension.CARE) {
            sensitive.set(service, few);
            sensitive.set(care, few);
            return;
        }
        if (isEmptyPartOfFew(cell)) {
            ledger.hideEmpty(cell);
            sensitive.set(cell);
        }
        switch (part.value()) {
            case "PERSONAL_CARE" -> {
                equations.add(new Line(care, new int[] {cell}, false, true));
                sensitive.set(service, few);
            }
            case "SERVICE_ONLY" -> {
                equations.add(new Line(service, new int[] {cell}, false, true));
                known.set(care);
            }
            case "OTHER" -> {
                known.set(service);
                known.set(care);
            }
            default -> throw new IllegalStateException("no kind of help is called " + part.label());
        }
    }

    private boolean isEmptyPartOfFew(int cell) {
        Places.Place place = ledger.grid().place(cell);
        int all = ledger.grid().cell(place.level(), place.name(), Part.ALL);
        return ledger.state(all) == Ledger.State.FEW && ledger.state(cell) == Ledger.State.EMPTY;
    }
}
