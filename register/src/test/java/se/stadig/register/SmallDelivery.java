package se.stadig.register;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small right delivery, held as bytes by file name, that a test changes in one place and writes as a folder or a zip. */
public final class SmallDelivery {
    public static final String MANIFEST = "delivery.json";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private SmallDelivery() {}

    /** Three recipients, two units, three of the staff; the persons' numbers are Skatteverket's test numbers. */
    public static SmallDelivery right() {
        SmallDelivery delivery = new SmallDelivery();
        delivery.text(MANIFEST, """
                {"format": "register-delivery/1", "id": "A", "replaces": null, "created": "2026-11-02T08:15:00",
                 "sender": {"organisation_number": "2120001967", "name": "Exempelkommunen"}, "municipality_code": "1880",
                 "period": {"from": "2026-03-01", "to": "2026-10-31"}}
                """);
        delivery.text("units.csv", """
                unit_id;name;provider_organisation_number;provider_name;operating_form;municipality_code;routine_decided_on;routine_by_management
                U1;Norr;2120001967;Exempelkommunen;MUNICIPAL;1880;2026-01-20;1
                U2;Söder;5560000167;Påhittad Omsorg AB;PRIVATE;1880;;
                """);
        delivery.text("recipients.csv", """
                recipient_id;identity_type;identity;birth_date;sex;municipality_code;housing;protected
                R1;PERSONNUMMER;189001019802;1890-01-01;K;1880;ORDINARY;0
                R2;PSEUDONYM;P-2;1940-05-06;M;1880;ORDINARY;0
                R3;SAMORDNINGSNUMMER;191401682396;1914-01-08;M;1880;ORDINARY;1
                """);
        delivery.text("decisions.csv", """
                decision_id;recipient_id;unit_id;kind;from;to;hours_per_month;needs_tested
                D1;R1;U1;SERVICE;2026-01-01;;12.5;1
                D2;R2;U2;PERSONAL_CARE;2026-01-01;2026-12-31;777;0
                D3;R3;U1;SAFETY_ALARM;2025-06-01;;;1
                """);
        delivery.text("staff.csv", """
                staff_id;unit_id;role;title_evidence;title_evidence_from;employed_from;employed_to
                S1;U1;CARE;CERTIFICATE;2024-01-01;2020-01-01;
                S2;U1;CARE;NONE;;2026-02-01;
                S3;U2;CARE;TRANSITION;;2015-01-01;
                """);
        delivery.text("shifts.csv", """
                staff_id;start;end
                S1;2026-10-05T07:00;2026-10-05T16:00
                """);
        delivery.text("visits.csv", """
                visit_id;recipient_id;unit_id;kind;status;planned_start;planned_end;actual_start;actual_end;reason
                V1;R1;U1;HOME_CARE;PERFORMED;2026-10-05T08:00;2026-10-05T08:30;2026-10-05T08:02;2026-10-05T08:25;
                V2;R2;U2;HOME_CARE;CANCELLED;2026-10-05T08:00;2026-10-05T08:30;;;sjukhus
                V3;R2;U2;HOME_CARE;PERFORMED;;;2026-10-06T08:00:30;2026-10-06T08:20:00;
                """);
        delivery.text("visit_staff.csv", "visit_id;staff_id\nV1;S1\nV3;S3\n");
        delivery.text("absences.csv", "recipient_id;from;to;reason\nR2;2026-10-20;2026-10-22;HOSPITAL\n");
        delivery.text("contact_events.csv", """
                recipient_id;unit_id;date;event;staff_id;reason
                R1;U1;2026-02-01;OFFERED;;
                R1;U1;2026-02-03;ACCEPTED;;
                R1;U1;2026-02-04;APPOINTED;S1;
                """);
        return delivery;
    }

    /** The ten files as they lie in a folder. */
    public static SmallDelivery from(Path folder) throws IOException {
        SmallDelivery delivery = right();
        for (String file : delivery.files.keySet()) {
            delivery.files.put(file, Files.readAllBytes(folder.resolve(file)));
        }
        return delivery;
    }

    public Map<String, byte[]> files() {
        return files;
    }

    public SmallDelivery text(String file, String text) {
        return bytes(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public SmallDelivery bytes(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    public String text(String file) {
        byte[] bytes = files.get(file);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public SmallDelivery change(String file, UnaryOperator<String> change) {
        return text(file, change.apply(text(file)));
    }

    /** Replaces a text in a file; that it is there is checked, so that no test changes nothing. */
    public SmallDelivery replace(String file, String old, String fresh) {
        if (!text(file).contains(old)) {
            throw new IllegalArgumentException(file + " does not have " + old);
        }
        return change(file, text -> text.replace(old, fresh));
    }

    /** Adds a row at the end; returns the line on which it stands. */
    public int add(String file, String row) {
        int line = (int) text(file).lines().count() + 1;
        change(file, text -> text + row + "\n");
        return line;
    }

    public SmallDelivery without(String file) {
        files.remove(file);
        return this;
    }

    public SmallDelivery id(String id) {
        return replace(MANIFEST, "\"id\": \"A\"", "\"id\": \"" + id + "\"");
    }

    public SmallDelivery replaces(String id) {
        return replace(MANIFEST, "\"replaces\": null", "\"replaces\": \"" + id + "\"");
    }

    public SmallDelivery created(String created) {
        return replace(MANIFEST, "2026-11-02T08:15:00", created);
    }

    public Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    /** A zip with every name after the given beginning, such as {@code "leverans/"}. */
    public Path zip(Path zip, String before) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                entries.putNextEntry(new ZipEntry(before + file.getKey()));
                entries.write(file.getValue());
                entries.closeEntry();
            }
        }
        return zip;
    }
}
