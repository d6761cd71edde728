package se.stadig.register.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.indicators.FigureText;
import se.stadig.indicators.Figures;
import se.stadig.indicators.Question;
import se.stadig.register.TestStore;

/** Several questions to one reading: what it remembers of one must not be told for another. */
class ReadingTest {
    private static final Path SAGOBY = Path.of("src/test/resources/deliveries/sagoby-small");
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 5);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MONTH_END = LocalDate.of(2026, 10, 31);

    /** Each differs from the one before in other days, and the first comes again. */
    private static final List<Question> QUESTIONS = List.of(
            new Question(OCTOBER, MARCH, MONTH_END, MARCH, false),
            new Question(OCTOBER.plusDays(14), MARCH, MONTH_END, MARCH, false),
            new Question(OCTOBER, MONTH_END, MONTH_END, MARCH, false),
            new Question(OCTOBER, MONTH_END, MARCH, MARCH, true),
            new Question(OCTOBER, MONTH_END, MARCH, MARCH.plusDays(1), true),
            new Question(OCTOBER, MARCH, MONTH_END, MARCH, false));

    @TempDir
    private Path folder;

    private TestStore store;

    @BeforeEach
    void sagoby() throws IOException, SQLException {
        store = new TestStore(folder.resolve("register"));
        store.take(SAGOBY.resolve("delivery-march"));
        store.take(SAGOBY.resolve("delivery"));
    }

    private static String told(Reading reading, Question question) throws IOException {
        return FigureText.of(Figures.of(reading.count(question, Reading.Progress.SILENT)));
    }

    private List<String> askedAlone() throws IOException {
        List<String> alone = new ArrayList<>();
        for (Question question : QUESTIONS) {
            try (Reading reading = Reading.of(store.open())) {
                alone.add(told(reading, question));
            }
        }
        return alone;
    }

    @Test
    void questions_one_after_another_are_answered_as_each_alone() throws IOException {
        List<String> alone = askedAlone();
        assertThat(alone.subList(0, 5)).doesNotHaveDuplicates();
        try (Reading reading = Reading.of(store.open())) {
            for (int number = 0; number < QUESTIONS.size(); number++) {
                assertThat(told(reading, QUESTIONS.get(number)))
                        .as("question " + number)
                        .isEqualTo(alone.get(number));
            }
        }
    }

    @Test
    void questions_at_the_same_time_are_answered_as_each_alone() throws Exception {
        List<String> alone = askedAlone();
        try (Reading reading = Reading.of(store.open());
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Callable<String>> questions = new ArrayList<>();
            QUESTIONS.forEach(question -> questions.add(() -> told(reading, question)));
            List<Future<String>> answers = threads.invokeAll(questions);
            for (int number = 0; number < QUESTIONS.size(); number++) {
                assertThat(answers.get(number).get()).as("question " + number).isEqualTo(alone.get(number));
            }
        }
    }
}
