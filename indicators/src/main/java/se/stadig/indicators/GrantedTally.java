package se.stadig.indicators;

import java.math.BigDecimal;

/** Granted hours added up exactly, and residents by kind of help. */
final class GrantedTally {
    private BigDecimal hours = BigDecimal.ZERO;
    private long withHours;
    private long residents;
    private long service;
    private long personalCare;
    private LeftOut leftOut = new LeftOut();

    void add(GrantedCare one) {
        residents += one.resident() ? 1 : 0;
        service += one.service() ? 1 : 0;
        personalCare += one.personalCare() ? 1 : 0;
        if (one.hours() != null) {
            hours = hours.add(one.hours());
            withHours++;
        }
        if (one.out() != null) {
            leftOut.add(one.out(), 1);
        }
    }

    GrantedTally plus(GrantedTally other) {
        GrantedTally sum = new GrantedTally();
        sum.hours = hours.add(other.hours);
        sum.withHours = withHours + other.withHours;
        sum.residents = residents + other.residents;
        sum.service = service + other.service;
        sum.personalCare = personalCare + other.personalCare;
        sum.leftOut = leftOut.plus(other.leftOut);
        return sum;
    }

    BigDecimal hours() {
        return hours;
    }

    long withHours() {
        return withHours;
    }

    long residents() {
        return residents;
    }

    long service() {
        return service;
    }

    long personalCare() {
        return personalCare;
    }

    LeftOut leftOut() {
        return leftOut;
    }
}
