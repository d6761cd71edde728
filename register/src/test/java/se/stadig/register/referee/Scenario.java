package se.stadig.register.referee;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import se.stadig.register.SmallDelivery;
import se.stadig.register.door.Table;
import se.stadig.register.fuzz.Damage;
import tools.jackson.databind.JsonNode;

/** Fresh deliveries from one seed, of a kind: what they are and in which order they come. */
record Scenario(int number, Kind kind, long seed) {
    enum Kind {
        ONE,
        DIRTY,
        MANGLED,
        DAMAGED,
        OCTOBER_AND_MARCH,
        TWO_MUNICIPALITIES,
        CORRECTED,
        CORRECTION_FIRST,
        OVERLAPPING_PERIODS,
        AUTUMN_CHANGE_WITH_DIGITAL,
        SPRING_CHANGE,
        SENT_AGAIN
    }

    private static final List<String> OCTOBER = List.of("--from", "2026-09-28", "--to", "2026-10-31");
    private static final List<String> ASKED =
            List.of("--window", "2026-10-05", "--reference-date", "2026-03-01", "--month-end", "2026-10-31");

    @Override
    public String toString() {
        return number + " " + kind + " seed " + seed;
    }

    /** Makes the deliveries, asks both, and gives the differences. */
    List<String> differences(Tools tools, Path folder) throws IOException, InterruptedException, SQLException {
        Making making = new Making(tools, folder, new Random(seed));
        List<String> arguments = making.arguments();
        JsonNode answer = tools.answer(making.deliveries, arguments, folder.resolve("answer.json"));
        OurAnswer ours = OurAnswer.of(folder.resolve("store"), making.deliveries, OurAnswer.Arguments.of(arguments));
        return Differences.withReferee(ours, answer);
    }

    private final class Making {
        private final Tools tools;
        private final Path folder;
        private final Random random;
        private final int units;
        private final int recipients;
        private final double privateShare;
        private final List<Path> deliveries = new ArrayList<>();

        private Making(Tools tools, Path folder, Random random) {
            this.tools = tools;
            this.folder = folder;
            this.random = random;
            this.units = 1 + random.nextInt(2) + random.nextInt(2);
            this.recipients = 25 + random.nextInt(8);
            this.privateShare = random.nextInt(4) * 0.25;
        }

        private List<String> arguments() throws IOException, InterruptedException {
            List<String> asked = new ArrayList<>(ASKED);
            switch (kind) {
                case ONE -> made("a", OCTOBER);
                case DIRTY -> {
                    made("a", OCTOBER, "--dirty", "0.03");
                    asked.addAll(List.of("--max-rejected", random.nextInt(4) == 0 ? "0.02" : "0.2"));
                }
                case MANGLED -> {
                    mangled(made("a", OCTOBER), 0.05);
                    asked.addAll(List.of("--max-rejected", "1"));
                }
                case DAMAGED -> {
                    damaged(15);
                    asked.addAll(List.of("--max-rejected", "1"));
                }
                case OCTOBER_AND_MARCH -> {
                    made("a", OCTOBER);
                    made("b", List.of("--from", "2026-02-20", "--to", "2026-03-15"));
                }
                case TWO_MUNICIPALITIES -> {
                    made("a", OCTOBER);
                    made("b", OCTOBER, "--municipality", "1480");
                }
                case CORRECTED -> {
                    mangled(made("a", OCTOBER, "--id", "A"), 0.02);
                    mangled(made("b", OCTOBER, "--id", "B", "--replaces", "A"), 0.01);
                    asked.addAll(List.of("--max-rejected", "1"));
                }
                case CORRECTION_FIRST -> {
                    mangled(made("b", OCTOBER, "--id", "B", "--replaces", "A"), 0.01);
                    made("a", OCTOBER, "--id", "A");
                    asked.addAll(List.of("--max-rejected", "1"));
                }
                case OVERLAPPING_PERIODS -> {
                    mangled(made("a", List.of("--from", "2026-10-10", "--to", "2026-10-31"), "--id", "A"), 0.04);
                    mangled(made("b", List.of("--from", "2026-09-28", "--to", "2026-10-18"), "--id", "B"), 0.04);
                    asked.addAll(List.of("--max-rejected", "1"));
                }
                case AUTUMN_CHANGE_WITH_DIGITAL -> {
                    made("a", OCTOBER);
                    asked.set(1, "2026-10-18");
                    asked.add("--digital-counted");
                }
                case SPRING_CHANGE -> {
                    made("a", List.of("--from", "2026-03-01", "--to", "2026-04-05"));
                    asked.set(1, "2026-03-20");
                    asked.set(5, "2026-03-31");
                }
                case SENT_AGAIN -> {
                    Path first = made("a", OCTOBER, "--id", "A");
                    deliveries.add(first);
                    mangled(made("b", OCTOBER, "--id", "A"), 0.01);
                }
            }
            return asked;
        }

        private Path made(String name, List<String> period, String... more) throws IOException, InterruptedException {
            List<String> words = new ArrayList<>(period);
            words.addAll(List.of("--seed", String.valueOf(seed)));
            words.addAll(List.of("--units", String.valueOf(units)));
            words.addAll(List.of("--recipients", String.valueOf(recipients)));
            words.addAll(List.of("--private-share", String.valueOf(privateShare)));
            words.addAll(List.of(more));
            Path delivery = folder.resolve(name);
            tools.makeDelivery(delivery, words);
            deliveries.add(delivery);
            return delivery;
        }

        /** Small deliveries with damaged bytes, all of one sender and with the same ids, in the order in which they come. */
        private void damaged(int wanted) throws IOException {
            List<String> names = Arrays.stream(Table.values()).map(Table::file).toList();
            for (int tried = 0; deliveries.size() < wanted; tried++) {
                SmallDelivery delivery = SmallDelivery.right().id("F" + tried);
                for (int files = 1 + random.nextInt(3); files > 0; files--) {
                    String name = names.get(random.nextInt(names.size()));
                    delivery.bytes(
                            name, new Damage(random).ofText(delivery.files().get(name)));
                }
                if (names.stream().allMatch(name -> bothRead(delivery.files().get(name)))) {
                    deliveries.add(delivery.folder(folder.resolve("f" + tried)));
                }
            }
        }

        /**
         * Where the reference program reads what we refuse or the other way round: quotes that are never closed, fields of more than 131 072 characters, a
         * day written as " 5", and the first hour of the calendar, which it cannot count back from.
         */
        private static boolean bothRead(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return bytes.length < 100_000
                    && !text.contains("\"")
                    && !text.contains("0001-01-01T")
                    && !text.matches("(?s).*- [0-9]T.*");
        }

        private void mangled(Path delivery, double share) throws IOException {
            new Mangle(random).delivery(delivery, share);
        }
    }
}
