package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An event as somebody tells it. */
record NewEvent(
        StoryKind kind,
        LocalDate day,
        Optional<Named> staff,
        String code,
        String reason,
        Map<String, String> details,
        Optional<Integer> undoes,
        List<KeptFinding> findings) {
    NewEvent {
        details = Map.copyOf(details);
        findings = List.copyOf(findings);
    }

    static NewEvent of(StoryKind kind, LocalDate day) {
        return new NewEvent(kind, day, Optional.empty(), "", "", Map.of(), Optional.empty(), List.of());
    }

    NewEvent naming(Named somebody) {
        return new NewEvent(kind, day, Optional.of(somebody), code, reason, details, undoes, findings);
    }

    NewEvent because(String reasonCode, String written) {
        return new NewEvent(kind, day, staff, reasonCode, written, details, undoes, findings);
    }

    NewEvent with(Map<String, String> noted) {
        return new NewEvent(kind, day, staff, code, reason, noted, undoes, findings);
    }

    NewEvent undoing(int seq) {
        return new NewEvent(kind, day, staff, code, reason, details, Optional.of(seq), findings);
    }

    NewEvent judged(KeptFinding finding) {
        return new NewEvent(kind, day, staff, code, reason, details, undoes, List.of(finding));
    }
}
