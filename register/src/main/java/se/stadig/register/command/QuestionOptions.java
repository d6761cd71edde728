package se.stadig.register.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.stadig.indicators.Question;

/** Which days the figures are about. The days are read here and not by the parser, so that a wrong one gets a sentence. */
public final class QuestionOptions {
    @Option(
            names = "--window",
            paramLabel = "DAG",
            description = "Första dagen av de 14 för personalkontinuitet. Måste anges.")
    private @Nullable String window;

    @Option(
            names = "--reference-date",
            paramLabel = "DAG",
            description = "Dagen för erbjudande, svar och rutiner, 1 mars i enhetsundersökningen. Måste anges.")
    private @Nullable String reference;

    @Option(
            names = "--month-end",
            paramLabel = "DAG",
            description = "Månadens sista dag, för beviljad hjälp. Måste anges.")
    private @Nullable String monthEnd;

    @Option(
            names = "--staffing-from",
            paramLabel = "DAG",
            description = "Första dagen av de 14 för andel undersköterskor (förvalt: 1 mars referensdagens år).")
    private @Nullable String staffingFrom;

    @Option(names = "--digital-counted", description = "Räkna även digitala besök.")
    private boolean digitalCounted;

    Question question() throws Refusal {
        List<String> missing = new ArrayList<>();
        LocalDate first = given("--window", window, missing);
        LocalDate day = given("--reference-date", reference, missing);
        LocalDate last = given("--month-end", monthEnd, missing);
        if (!missing.isEmpty()) {
            throw Refusal.wrong(
                    "Ange %s, till exempel: ./stadig indicators --window 2026-10-05 --reference-date 2026-03-01 --month-end 2026-10-31"
                            .formatted(String.join(", ", missing)));
        }
        LocalDate staffing =
                staffingFrom == null ? LocalDate.of(day.getYear(), 3, 1) : Words.day("--staffing-from", staffingFrom);
        return new Question(first, day, last, staffing, digitalCounted);
    }

    private static LocalDate given(String option, @Nullable String text, List<String> missing) throws Refusal {
        if (text == null) {
            missing.add(option);
            return LocalDate.MIN;
        }
        return Words.day(option, text);
    }
}
