package se.stadig.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.stadig.terms.Municipalities;
import se.stadig.terms.Municipality;

/** Ett påhittat land: the 290 municipalities with their real sizes and wholly invented people. */
public record Nation(List<Town> towns) {
    /** About how many people have home care on a day (232 000 aged 65 or more in 2021, Ekonomifakta, and the younger). */
    public static final int RECIPIENTS = 250_000;
    /** Visits of all kinds per recipient and day, measured on the generator. */
    static final double VISITS_A_DAY = 2.10;

    public Nation {
        towns = List.copyOf(towns);
    }

    public static Nation of(long seed) {
        return of(seed, RECIPIENTS);
    }

    /** The nation with about so many recipients at a time, shared out by the number of people aged 75 or more. */
    public static Nation of(long seed, int recipients) {
        return of(seed, recipients, Municipalities.all());
    }

    /** Some municipalities that share so many recipients. */
    public static Nation of(long seed, int recipients, List<Municipality> municipalities) {
        long elderly =
                municipalities.stream().mapToLong(Municipality::population75).sum();
        List<Town> towns = new ArrayList<>();
        long before = 0;
        for (Municipality municipality : municipalities) {
            long after = before + municipality.population75();
            int share = Math.toIntExact(recipients * after / elderly - recipients * before / elderly);
            if (share > 0) {
                towns.add(Layout.municipality(seed, municipality, share));
            }
            before = after;
        }
        return new Nation(towns);
    }

    public Optional<Town> town(String code) {
        return towns.stream().filter(town -> town.code().equals(code)).findFirst();
    }

    /** All deliveries, municipality by municipality. */
    public List<Delivery> deliveries(List<Period> periods) {
        return towns.stream().flatMap(town -> town.deliveries(periods).stream()).toList();
    }
}
