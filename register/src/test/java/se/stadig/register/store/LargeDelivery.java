package se.stadig.register.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import se.stadig.register.SmallDelivery;

/** A delivery with as many visits as wanted, each by one of the staff: two rows for a visit. */
final class LargeDelivery {
    private static final int PERSONS = 500;
    private static final int STAFF = 80;

    private LargeDelivery() {}

    static SmallDelivery of(int visits) {
        SmallDelivery delivery = SmallDelivery.right().id("LARGE");
        StringBuilder recipients = new StringBuilder(delivery.text("recipients.csv"));
        StringBuilder decisions = new StringBuilder(delivery.text("decisions.csv"));
        for (int person = 0; person < PERSONS; person++) {
            recipients.append("L%d;PSEUDONYM;LP-%d;%d-05-06;%s;1880;ORDINARY;0%n"
                    .formatted(person, person, 1930 + person % 25, person % 3 == 0 ? "M" : "K"));
            decisions.append("LD%d;L%d;U%d;PERSONAL_CARE;2026-01-01;;20;1%n".formatted(person, person, 1 + person % 2));
        }
        StringBuilder staff = new StringBuilder(delivery.text("staff.csv"));
        for (int one = 0; one < STAFF; one++) {
            staff.append("LS%d;U%d;CARE;TRANSITION;;2015-01-01;%n".formatted(one, 1 + one % 2));
        }
        StringBuilder rows = new StringBuilder(delivery.text("visits.csv"));
        StringBuilder pairs = new StringBuilder(delivery.text("visit_staff.csv"));
        LocalDate first = LocalDate.of(2026, 10, 1);
        for (int visit = 0; visit < visits; visit++) {
            int person = visit % PERSONS;
            int round = visit / PERSONS;
            LocalDate day = first.plusDays(round % 30);
            int minute = 7 * 60 + (round / 30) * 45 + person % 40;
            String start = "%sT%02d:%02d".formatted(day, minute / 60 % 24, minute % 60);
            String end = "%sT%02d:%02d:30".formatted(day, minute / 60 % 24, minute % 60);
            rows.append("LV")
                    .append(visit)
                    .append(";L")
                    .append(person)
                    .append(";U")
                    .append(1 + person % 2);
            rows.append(";HOME_CARE;PERFORMED;;;")
                    .append(start)
                    .append(';')
                    .append(end)
                    .append(";\n");
            pairs.append("LV")
                    .append(visit)
                    .append(";LS")
                    .append((visit * 7) % STAFF)
                    .append('\n');
        }
        return delivery.text("recipients.csv", recipients.toString())
                .text("decisions.csv", decisions.toString())
                .text("staff.csv", staff.toString())
                .text("visits.csv", rows.toString())
                .text("visit_staff.csv", pairs.toString());
    }

    static Path in(Path folder, int visits) throws IOException {
        return of(visits).folder(folder);
    }
}
