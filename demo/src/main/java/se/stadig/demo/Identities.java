package se.stadig.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Identiteter: pseudonyms, and for Sagoby also some of Skatteverket's test numbers, which never belong to anybody.
 *
 * @param municipality its code, part of every pseudonym
 * @param testNumbers the numbers that may be given out; empty for the nation, since there are too few of them
 */
record Identities(String municipality, List<String> testNumbers) {
    private static final int PLACES_PER_NUMBER = 5;
    private static final int PLACES = 100;
    private static final int GENERATIONS = 7;
    /** The last numbers of the list are kept for wrong rows. */
    static final int KEPT_FOR_WRONG_ROWS = 30;

    private static final long PSEUDONYM = 12;
    private static final HexFormat HEX = HexFormat.of();

    static Identities pseudonyms(String municipality) {
        return new Identities(municipality, List.of());
    }

    static Identities withTestNumbers(String municipality) {
        List<String> all = readTestNumbers();
        return new Identities(municipality, all.subList(0, all.size() - KEPT_FOR_WRONG_ROWS));
    }

    static List<String> numbersForWrongRows() {
        List<String> all = readTestNumbers();
        return all.subList(all.size() - KEPT_FOR_WRONG_ROWS, all.size());
    }

    /** The test number of a life: every fifth place has one for its first seven people, as long as they last. */
    Optional<String> testNumber(Life life) {
        if (life.place() % PLACES_PER_NUMBER != 0 || life.place() > PLACES || life.generation() > GENERATIONS) {
            return Optional.empty();
        }
        int place = (life.unit() - 1) * (PLACES / PLACES_PER_NUMBER) + life.place() / PLACES_PER_NUMBER - 1;
        int index = place * GENERATIONS + life.generation() - 1;
        return index < testNumbers.size() ? Optional.of(testNumbers.get(index)) : Optional.empty();
    }

    String pseudonym(Life life) {
        return "PS-" + municipality + "-" + HEX.toHexDigits(Chance.key(life.key(), PSEUDONYM), 12);
    }

    private static List<String> readTestNumbers() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Identities.class.getResourceAsStream("testnummer.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
