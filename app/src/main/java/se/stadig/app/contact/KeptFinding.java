package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.List;
import se.stadig.law.Finding;
import se.stadig.law.Finding.NeedsJudgement;
import se.stadig.law.Finding.Yes;
import se.stadig.law.Provision;

/**
 * Rättslig bedömning: what the law answered when a step was taken, kept with the step. A step is taken where the law says yes, or leaves the answer
 * to the person who takes it.
 *
 * @param rule its id in the rule book
 * @param day by whose law
 * @param needsJudgement whether the law left it to a person
 */
public record KeptFinding(
        String rule,
        LocalDate day,
        boolean needsJudgement,
        String provision,
        String reason,
        List<String> speaksForYes,
        List<String> speaksForNo) {
    public KeptFinding {
        speaksForYes = List.copyOf(speaksForYes);
        speaksForNo = List.copyOf(speaksForNo);
    }

    /** @throws IllegalArgumentException for a finding that no step can rest on */
    public static KeptFinding of(String rule, Finding finding, LocalDate day) {
        return switch (finding) {
            case Yes yes -> kept(rule, day, false, yes.provision(), yes.reason(), List.of(), List.of());
            case NeedsJudgement open ->
                kept(rule, day, true, open.provision(), open.reason(), open.speaksForYes(), open.speaksForNo());
            default -> throw new IllegalArgumentException("No step rests on %s: %s".formatted(rule, finding.reason()));
        };
    }

    private static KeptFinding kept(
            String rule,
            LocalDate day,
            boolean open,
            Provision provision,
            String reason,
            List<String> speaksForYes,
            List<String> speaksForNo) {
        return new KeptFinding(rule, day, open, provision.citation(), reason, speaksForYes, speaksForNo);
    }
}
