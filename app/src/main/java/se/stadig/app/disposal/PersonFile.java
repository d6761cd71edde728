package se.stadig.app.disposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stadig.app.platform.Text;

/**
 * What is noted about one person, as far as disposal goes.
 *
 * @param name empty where the reader may not see it
 * @param unit that had the person last; empty where none had
 * @param lastNote empty where nothing has a day
 * @param noted what the last note is
 * @param due from which day it is to be disposed of
 * @param deadline until when
 * @param late whether that day has passed
 */
public record PersonFile(
        UUID id,
        Optional<String> name,
        String unit,
        Ground ground,
        Optional<LocalDate> lastNote,
        Text noted,
        Optional<LocalDate> due,
        Optional<LocalDate> deadline,
        boolean late,
        State state,
        List<Reason> reasons) {

    /** How it stands with a file whose time is out. */
    public enum State {
        DUE,
        PRESERVED,
        HAND_OVER,
        UNKNOWN
    }

    public PersonFile {
        reasons = List.copyOf(reasons);
    }

    /** What stands instead of a name. */
    public String designation() {
        return Designation.of(id);
    }

    public String groundInWords() {
        return ground.swedish();
    }

    public String provision() {
        return ground.provision();
    }

    /** Why, without the day of birth of somebody who is not named. */
    public List<Text> why() {
        return reasons.stream()
                .map(reason -> Text.of(reason == Reason.BORN && name.isEmpty() ? Reason.SELECTED : reason.swedish()))
                .distinct()
                .toList();
    }
}
