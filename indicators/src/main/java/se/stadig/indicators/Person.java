package se.stadig.indicators;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.Housing;
import se.stadig.terms.Sex;

/** Omsorgstagare, under a pseudonymous key. */
public record Person(
        long key, @Nullable LocalDate birth, @Nullable Sex sex, Housing housing) {}
