package se.stadig.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Kommun som inte finns: a generated municipality with its units and senders. Everything about it follows from the seed, so that any period can
 * be written alone and agrees with every other.
 */
public final class Town {
    private final String code;
    private final String name;
    private final int recipients;
    private final List<Sender> senders;
    private final List<UnitProfile> units;
    private final Map<Sender, List<UnitProfile>> unitsOfSender;
    private final Identities identities;

    Town(String code, String name, int recipients, List<UnitProfile> units, Identities identities) {
        this.code = code;
        this.name = name;
        this.recipients = recipients;
        this.units = List.copyOf(units);
        this.senders = units.stream().map(UnitProfile::sender).distinct().toList();
        this.unitsOfSender = units.stream().collect(Collectors.groupingBy(UnitProfile::sender));
        this.identities = identities;
    }

    /** Sagoby in its usual size. */
    public static Town sagoby(long seed) {
        return sagoby(seed, Sagoby.RECIPIENTS);
    }

    /** Sagoby with about so many recipients at a time. */
    public static Town sagoby(long seed, int recipients) {
        return Layout.sagoby(seed, recipients);
    }

    /** Kommunkod; 9999 for Sagoby. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** About how many recipients there are on any day. */
    public int recipients() {
        return recipients;
    }

    /** The municipality first if it has units of its own, then private providers. */
    public List<Sender> senders() {
        return senders;
    }

    /** The deliveries of all senders in these periods, period by period. */
    public List<Delivery> deliveries(List<Period> periods) {
        return periods.stream()
                .flatMap(period -> senders.stream().map(sender -> new Delivery(this, sender, period)))
                .toList();
    }

    /** Writes one month of one sender into a folder, which is made if it is not there. */
    public Counts writeDelivery(YearMonth month, Sender sender, Path folder) throws IOException {
        return new Delivery(this, sender, Period.of(month)).write(folder);
    }

    List<UnitProfile> units() {
        return units;
    }

    List<UnitProfile> unitsOf(Sender sender) {
        return unitsOfSender.getOrDefault(sender, List.of());
    }

    /** The unit in a period, with its guests from the unit before; the first unit's guests come from the last. */
    UnitWorld world(UnitProfile unit, Period period) {
        List<UnitProfile> before =
                units.size() < 2 ? List.of() : List.of(units.get((unit.number() + units.size() - 2) % units.size()));
        return UnitWorld.of(unit, before, identities, period);
    }

    /** Whether the unit that a guest comes from belongs to the same sender, so that the guest is already among its recipients. */
    boolean isHomeOfSameSender(UnitProfile unit) {
        return units.get((unit.number() + units.size() - 2) % units.size())
                .sender()
                .equals(unit.sender());
    }
}
