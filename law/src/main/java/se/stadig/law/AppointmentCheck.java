package se.stadig.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stadig.law.Finding.NeedsJudgement;
import se.stadig.law.Finding.No;
import se.stadig.law.Finding.NotInForce;
import se.stadig.law.Finding.Yes;
import se.stadig.terms.TitleEvidence;

/** Prövning av en gjord utnämning: the register's question about an appointment that somebody has already made. */
public final class AppointmentCheck {
    private AppointmentCheck() {}

    /** The provision that forbids the appointment of a person with these employments on the day, by the standard settings; empty if none does. */
    public static Optional<Provision> forbiddenBy(List<TitleRow> employments, LocalDate day) {
        return forbiddenBy(employments, day, Switches.standard());
    }

    /** The same by a municipality's settings. One employment with the title is enough. */
    public static Optional<Provision> forbiddenBy(List<TitleRow> employments, LocalDate day, Switches switches) {
        var facts = new MayBeAppointed.Facts(
                firstCertificate(employments),
                employments.stream().anyMatch(row -> row.evidence() == TitleEvidence.TRANSITION));
        return switch (new MayBeAppointed(switches).judge(facts, day)) {
            case No no -> Optional.of(no.provision());
            case Yes _, NeedsJudgement _, NotInForce _ -> Optional.empty();
        };
    }

    private static @Nullable LocalDate firstCertificate(List<TitleRow> employments) {
        return employments.stream()
                .filter(row -> row.evidence() == TitleEvidence.CERTIFICATE)
                .flatMap(row -> Stream.ofNullable(row.certificateFrom()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
