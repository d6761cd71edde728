package se.stadig.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;

/** Leveransens manifest, written last: a folder without it is not a delivery. */
final class Manifest {
    static final String FILE = "delivery.json";
    private static final LocalTime CREATED = LocalTime.of(8, 15);

    private Manifest() {}

    static void write(Delivery delivery, Path folder) throws IOException {
        Period period = delivery.period();
        Sender sender = delivery.sender();
        String text = """
                {
                 "format": "register-delivery/1",
                 "id": %s,
                 "replaces": null,
                 "created": "%s:00",
                 "sender": {"organisation_number": "%s", "name": %s},
                 "municipality_code": "%s",
                 "period": {"from": "%s", "to": "%s"}
                }
                """.formatted(
                        Json.quoted(delivery.id()),
                        period.to().plusDays(2).atTime(CREATED),
                        sender.organisationNumber(),
                        Json.quoted(sender.name()),
                        delivery.town().code(),
                        period.from(),
                        period.to());
        Files.writeString(folder.resolve(FILE), text);
    }
}
