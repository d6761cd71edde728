package se.stadig.law;

import java.util.List;
import java.util.Optional;

/** Svaret på en rättsfråga: what the law of the day says, with the reason in Swedish and, if the law says something, the provision. */
public sealed interface Finding {
    /** Why, in full Swedish sentences. */
    String reason();

    /** The answer in one or two Swedish words, as the journal and the rule book show it. */
    default String answer() {
        return switch (this) {
            case Yes _ -> "Ja";
            case No _ -> "Nej";
            case NeedsJudgement _ -> "Kräver bedömning";
            case NotInForce _ -> "Gäller inte";
        };
    }

    /** The provision that the answer rests on; empty only when no provision is in force. */
    default Optional<Provision> citedProvision() {
        return switch (this) {
            case Yes yes -> Optional.of(yes.provision());
            case No no -> Optional.of(no.provision());
            case NeedsJudgement open -> Optional.of(open.provision());
            case NotInForce _ -> Optional.empty();
        };
    }

    /** Ja. */
    record Yes(String reason, Provision provision) implements Finding {}

    /** Nej. */
    record No(String reason, Provision provision) implements Finding {}

    /**
     * Kräver bedömning: the law leaves the answer to a person, or does not give one.
     *
     * @param speaksForYes facts that speak for answering yes
     * @param speaksForNo facts that speak for answering no
     * @param missing what the person has to find out first
     */
    record NeedsJudgement(
            String reason,
            Provision provision,
            List<String> speaksForYes,
            List<String> speaksForNo,
            List<String> missing)
            implements Finding {
        public NeedsJudgement {
            speaksForYes = List.copyOf(speaksForYes);
            speaksForNo = List.copyOf(speaksForNo);
            missing = List.copyOf(missing);
        }
    }

    /** Gäller inte: on this day there is no law on the question. */
    record NotInForce(String reason) implements Finding {}
}
