package se.stadig.register.publish;

import java.util.Arrays;
import java.util.List;
import se.stadig.register.door.Checked;
import se.stadig.register.door.Finding;
import se.stadig.register.door.Rule;
import se.stadig.register.door.Table;
import se.stadig.register.store.Taken;
import se.stadig.terms.ContactEventKind;
import se.stadig.terms.Housing;
import se.stadig.terms.IdentityType;
import se.stadig.terms.InterventionKind;
import se.stadig.terms.OperatingForm;
import se.stadig.terms.Sex;
import se.stadig.terms.StaffRole;
import se.stadig.terms.TitleEvidence;
import se.stadig.terms.VisitKind;
import se.stadig.terms.VisitStatus;

/** What the reports of a take-in say in words, on the screen and on paper. */
final class TakenWords {
    private TakenWords() {}

    /** What became of the delivery. */
    static String sentence(Taken.Status status) {
        return switch (status) {
            case COUNTED -> "Leveransen är intagen.";
            case REPLACED -> "Leveransen är intagen men räknas inte, eftersom en annan leverans rättar den.";
            case SAME_AS_EARLIER -> "Leveransen är redan intagen. Ingenting har ändrats.";
            case REFUSED_ID_REUSED ->
                "Leveransen avvisas: avsändaren har redan använt dess id för en leverans med annat innehåll."
                        + " Ge den ett nytt id och ange den gamla i ”replaces” om den ska rättas.";
            case REFUSED_ARCHIVE -> "Leveransen avvisas: filen kan inte läsas som en leverans.";
            case REFUSED_MANIFEST -> "Leveransen avvisas: delivery.json är inte rätt.";
            case REFUSED_FILE_MISSING -> "Leveransen avvisas: en fil saknas.";
            case REFUSED_COLUMN_MISSING -> "Leveransen avvisas: en kolumn saknas.";
            case REFUSED_ENCODING -> "Leveransen avvisas: en fil är inte skriven i UTF-8.";
            case REFUSED_UNREADABLE -> "Leveransen avvisas: en fil kan inte läsas som CSV.";
            case REFUSED_TOO_MANY_REJECTED ->
                "Leveransen avvisas: för stor andel av raderna i en fil är fel. Ingenting är intaget.";
        };
    }

    /** What is expected, with the codes to choose from where it is a code. */
    static String expected(Finding finding) {
        List<String> codes = finding.rule() == Rule.CODE ? codes(finding.file(), finding.column()) : List.of();
        return codes.isEmpty()
                ? finding.rule().expected()
                : "Värdet ska vara en av koderna " + String.join(", ", codes) + ".";
    }

    private static List<String> codes(String file, String column) {
        return switch (column) {
            case "operating_form" -> names(OperatingForm.values());
            case "identity_type" -> names(IdentityType.values());
            case "sex" -> names(Sex.values());
            case "housing" -> names(Housing.values());
            case "role" -> names(StaffRole.values());
            case "title_evidence" -> names(TitleEvidence.values());
            case "status" -> names(VisitStatus.values());
            case "event" -> names(ContactEventKind.values());
            case "kind" -> names(file.equals(Table.VISITS.file()) ? VisitKind.values() : InterventionKind.values());
            case "routine_by_management", "protected", "needs_tested" -> List.of("0", "1");
            default -> List.of();
        };
    }

    private static List<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).toList();
    }

    /** What was read, what of it was wrong, and what the sender should do. */
    static String summary(Taken taken) {
        Checked checked = taken.checked();
        long rows = 0;
        long rejected = 0;
        for (Checked.Counts counts : checked.counts().values()) {
            rows += counts.rows();
            rejected += counts.rejected();
        }
        if (rows == 0) {
            return "Inga rader har lästs.";
        }
        String read = Swedish.count(rows, "rad har lästs", "rader har lästs");
        if (taken.status().isRefused()) {
            return read + " och " + Swedish.count(rejected, "rad är fel", "rader är fel")
                    + ". Rätta dem och skicka leveransen igen.";
        }
        if (rejected == 0) {
            return read + ". Alla är rätt.";
        }
        return read + ". " + Swedish.count(rejected, "rad är fel och räknas inte", "rader är fel och räknas inte")
                + "; resten är intaget. Rätta raderna och skicka hela leveransen igen med ett nytt id som anger den här i ”replaces”.";
    }
}
