package se.stadig.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stadig.indicators.LeftOut.Reason;
import se.stadig.terms.Birthdays;
import se.stadig.terms.Housing;
import se.stadig.terms.InterventionKind;

/**
 * Beviljad hjälp (HTJTIM as N21826, HTJSERV, HTJPOMV) on the last day of a month; reading R13.
 *
 * @param hours hours a month of somebody who counts in the mean, else null
 * @param out why somebody with service or personal care does not count in the mean, else null
 */
record GrantedCare(
        boolean resident,
        boolean service,
        boolean personalCare,
        @Nullable BigDecimal hours,
        @Nullable Reason out) {
    static final GrantedCare NONE = new GrantedCare(false, false, false, null, null);
    private static final BigDecimal ROUND_THE_CLOCK = BigDecimal.valueOf(777);
    private static final BigDecimal MOST = BigDecimal.valueOf(744);

    static GrantedCare of(PersonCase one, LocalDate day) {
        if (one.person().housing() != Housing.ORDINARY) {
            return NONE;
        }
        boolean resident = false;
        boolean service = false;
        boolean personalCare = false;
        List<Decision> helps = new ArrayList<>();
        for (AtUnit at : one.units()) {
            for (Decision decision : at.decisions()) {
                if (decision.isInForce(day)) {
                    resident = true;
                    service |= decision.kind() == InterventionKind.SERVICE;
                    personalCare |= decision.kind() == InterventionKind.PERSONAL_CARE;
                    if (decision.kind().isHomeHelp()) {
                        helps.add(decision);
                    }
                }
            }
        }
        if (helps.isEmpty()) {
            return new GrantedCare(resident, service, personalCare, null, null);
        }
        BigDecimal sum = helps.stream()
                .map(Decision::hours)
                .filter(hours -> hours != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Reason out = reasonOut(one.person(), helps, sum, day);
        return new GrantedCare(resident, service, personalCare, out == null ? sum : null, out);
    }

    private static @Nullable Reason reasonOut(Person person, List<Decision> helps, BigDecimal sum, LocalDate day) {
        if (person.birth() == null || Birthdays.age(person.birth(), day) < 65) {
            return Reason.UNDER_65;
        }
        if (helps.stream().anyMatch(help -> help.hours() != null && help.hours().compareTo(ROUND_THE_CLOCK) == 0)) {
            return Reason.ROUND_THE_CLOCK;
        }
        if (helps.stream().allMatch(help -> help.hours() == null)) {
            return Reason.NO_HOURS_GIVEN;
        }
        if (sum.compareTo(BigDecimal.ONE) < 0) {
            return Reason.BELOW_1;
        }
        return sum.compareTo(MOST) > 0 ? Reason.ABOVE_744 : null;
    }
}
