package se.stadig.indicators;

import java.math.BigDecimal;

/** Granted hours added up exactly, and residents by kind of help. */
final class GrantedTally {
    private BigDecimal hours = BigDecimal.ZERO;
    private long withHours;
    private long residents;
    private long service;
    private long personalCare;
    private final LeftOut leftOut = new LeftOut();

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

    void add(GrantedTally other) {
        hours = hours.add(other.hours);
        withHours += other.withHours;
        residents += other.residents;
        service += other.service;
        personalCare += other.personalCare;
        leftOut.add(other.leftOut);
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
