package se.stadig.app.contact;

import java.time.LocalDate;
import java.util.Optional;
import se.stadig.app.platform.Text;

/**
 * En rad i en arbetslista: a person for whom something is to be done.
 *
 * @param why in words
 * @param since when it has been waiting
 * @param due the last day for it by the guideline; empty where no guideline says one
 * @param isOverdue whether that day has gone
 * @param when in words: by when it has to be done, or since when it waits
 */
public record WorkItem(
        WorkKind kind,
        Assigned person,
        Text why,
        LocalDate since,
        Optional<LocalDate> due,
        boolean isOverdue,
        Text when) {
    /** @param days within which it has to be done, by the guideline; empty where it says nothing about it */
    static WorkItem of(
            WorkKind kind, Assigned person, Text why, LocalDate since, Optional<Integer> days, LocalDate today) {
        Optional<LocalDate> due = days.map(since::plusDays);
        boolean overdue = due.filter(today::isAfter).isPresent();
        Text when = due.map(day -> overdue ? Text.of("Skulle ha varit klart {0}", day) : Text.of("Senast {0}", day))
                .orElse(Text.of("Sedan {0}", since));
        return new WorkItem(kind, person, why, since, due, overdue, when);
    }

    /** Of a contact whose ground ends, or has ended. */
    static WorkItem of(Assigned person, Ground ground, String name, LocalDate today) {
        return new WorkItem(
                WorkKind.GROUND_ENDS,
                person,
                ground.said(name, today),
                ground.lastDay().orElse(today),
                Optional.empty(),
                false,
                ground.lastDay().map(day -> Text.of("Sista dagen {0}", day)).orElse(Text.of("Nu")));
    }
}
