package se.stadig.register.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Our register against the project's reference program on deliveries that nobody has seen before, in every figure, finding, count and status. */
class RefereeFreshTest {
    private static final int SCENARIOS = 36;
    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);

    @TempDir
    private static Path folder;

    @AfterAll
    static void stop() {
        TWO.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> fresh_deliveries_give_the_figures_of_the_reference_program() {
        boolean here = Tools.areHere() && Tools.hasPython();
        if (!here) {
            System.out.println("HOPPAR ÖVER jämförelsen med referensprogrammet: " + Tools.expectedPlace()
                    + " eller python3 saknas.");
        }
        assumeTrue(here, "The reference program is not at " + Tools.expectedPlace() + ", or there is no python3.");
        long seed = Long.getLong("stadig.seed", ThreadLocalRandom.current().nextInt(1_000_000));
        System.out.println(
                "Jämför " + SCENARIOS + " färska leveranser med referensprogrammet; upprepa med -Dstadig.seed=" + seed);
        List<Scenario> scenarios = new ArrayList<>();
        Scenario.Kind[] kinds = Scenario.Kind.values();
        for (int number = 0; number < SCENARIOS; number++) {
            scenarios.add(new Scenario(number, kinds[number % kinds.length], seed * 1000 + number));
        }
        Tools tools = Tools.atHand();
        List<Future<List<String>>> answers = scenarios.stream()
                .map(scenario -> TWO.submit(() -> scenario.differences(
                        tools, Files.createDirectory(folder.resolve("scenario-" + scenario.number())))))
                .toList();
        return scenarios.stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.toString(),
                        () -> assertThat(answers.get(scenario.number()).get())
                                .as("repeat with -Dstadig.seed=" + seed)
                                .isEmpty()));
    }
}
