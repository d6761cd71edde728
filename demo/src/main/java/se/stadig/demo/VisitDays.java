package se.stadig.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Vem som har varit hos vem vid en enhet: the visits and shifts of its register deliveries, counted by the day. Visits over a screen are not counted, since
 * nobody was there.
 */
public record VisitDays(List<Visited> visited, List<Worked> worked) {
    public VisitDays {
        visited = List.copyOf(visited);
        worked = List.copyOf(worked);
    }

    /** How often somebody of the staff was at a person's on a day; by the ids of recipient and employment. */
    public record Visited(String recipient, String staff, LocalDate day, int visits) {}

    /** Somebody of the staff began a shift on the day. */
    public record Worked(String staff, LocalDate day) {}

    private record Meeting(String recipient, String staff) {}

    /** Of one unit, from the first day to the last. */
    public static VisitDays of(Town town, String unit, LocalDate from, LocalDate to) {
        UnitWorld world = town.units().stream()
                .filter(one -> one.id().equals(unit))
                .findFirst()
                .map(one -> town.world(one, new Period(from, to)))
                .orElseThrow(() -> new IllegalArgumentException("The town has no unit " + unit));
        List<Visited> visited = new ArrayList<>();
        Set<Worked> worked = new HashSet<>();
        DayVisits visits = new DayVisits();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            count(world, visits, day, visited, worked);
        }
        return new VisitDays(visited, List.copyOf(worked));
    }

    private static void count(
            UnitWorld world, DayVisits visits, LocalDate day, List<Visited> visited, Set<Worked> worked) {
        ByteArrayOutputStream visitFile = new ByteArrayOutputStream();
        ByteArrayOutputStream performerFile = new ByteArrayOutputStream();
        ByteArrayOutputStream shiftFile = new ByteArrayOutputStream();
        try (CsvWriter ofVisits = new CsvWriter(visitFile, "");
                CsvWriter ofPerformers = new CsvWriter(performerFile, "");
                CsvWriter ofShifts = new CsvWriter(shiftFile, "")) {
            new UnitDay(world, visits, ofVisits, ofPerformers, ofShifts).write((int) day.toEpochDay());
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        Map<String, String> at = new HashMap<>();
        for (String[] row : rows(visitFile)) {
            if (row[4].equals("PERFORMED") && !row[3].equals("DIGITAL")) {
                at.put(row[0], row[1]);
            }
        }
        Map<Meeting, Integer> meetings = new HashMap<>();
        for (String[] row : rows(performerFile)) {
            String recipient = at.get(row[0]);
            if (recipient != null) {
                meetings.merge(new Meeting(recipient, row[1]), 1, Integer::sum);
            }
        }
        meetings.forEach(
                (meeting, times) -> visited.add(new Visited(meeting.recipient(), meeting.staff(), day, times)));
        for (String[] row : rows(shiftFile)) {
            worked.add(new Worked(row[0], LocalDate.parse(row[1].substring(0, 10))));
        }
    }

    private static List<String[]> rows(ByteArrayOutputStream file) {
        return file.toString(US_ASCII)
                .lines()
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(";", -1))
                .toList();
    }
}
