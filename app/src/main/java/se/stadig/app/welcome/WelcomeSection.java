package se.stadig.app.welcome;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.stadig.app.access.Permit;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Line;
import se.stadig.app.entry.Matter;
import se.stadig.app.platform.Text;
import se.stadig.app.recipient.PersonSection;

/** The talk on the person's page: when it is or was, and when the plan is to be made. */
@Component
@Order(3)
class WelcomeSection implements PersonSection {
    private static final Matter MATTER = new Matter(
            "valkomstsamtal",
            "Välkomstsamtal",
            "välkomstsamtalet",
            "",
            "Inget samtal är bokat.",
            "",
            List.of("Samtalet", "Genomförandeplanen ska göras"));

    private final TalkStore talks;

    WelcomeSection(TalkStore talks) {
        this.talks = talks;
    }

    @Override
    public Matter matter() {
        return MATTER;
    }

    @Override
    public List<Line> lines(Permit reading) {
        return talks.summary(reading).stream()
                .map(one -> new Line(
                        new UUID(0, 0),
                        List.of(
                                one.booking().text(),
                                one.planDay().map(day -> Text.of("{0}", day)).orElse(Text.of("–")))))
                .toList();
    }

    @Override
    public boolean isShownTo(Permit reading) {
        return reading.wouldAllow(Right.READ_JOURNAL);
    }

    @Override
    public boolean mayWrite(Permit reading) {
        return reading.wouldAllow(Right.READ_JOURNAL);
    }
}
