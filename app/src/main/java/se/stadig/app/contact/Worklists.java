package se.stadig.app.contact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.stadig.app.guideline.Guideline;
import se.stadig.app.platform.Text;
import se.stadig.law.Finding;
import se.stadig.law.LawBook;
import se.stadig.law.MustBeOffered;
import se.stadig.terms.ContactState;

/**
 * Arbetslistorna: what waits to be done for whom, folded from the stories. Something is overdue only by a day that a guideline in force sets; without one
 * it has been waiting since a day, and nothing more is said.
 *
 * @param items those that are overdue first, then those that have waited longest, and else as the persons were given
 */
record Worklists(List<WorkItem> items) {
    private static final Comparator<WorkItem> ORDER = Comparator.comparing((WorkItem item) -> !item.isOverdue())
            .thenComparing(item -> item.due().orElse(item.since()));

    Worklists {
        items = List.copyOf(items);
    }

    /**
     * @param stories of those something has been told of
     * @param guideline that holds at the unit today
     * @param staff who work or have worked at the unit
     * @param welcomed with whom a welcome talk has been held; empty where nobody keeps account of it
     */
    static Worklists of(
            List<Assigned> assigned,
            Map<UUID, Story> stories,
            Optional<Guideline> guideline,
            Map<UUID, Member> staff,
            Optional<Set<UUID>> welcomed,
            LawBook law,
            LocalDate today) {
        Fold fold = new Fold(guideline, staff, welcomed, law, today);
        return new Worklists(assigned.stream()
                .flatMap(one -> fold.of(one, stories.getOrDefault(one.person(), new Story(List.of()))))
                .sorted(ORDER)
                .toList());
    }

    List<WorkItem> of(WorkKind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    /** What one person's story says is to be done. */
    private record Fold(
            Optional<Guideline> guideline,
            Map<UUID, Member> staff,
            Optional<Set<UUID>> welcomed,
            LawBook law,
            LocalDate today) {
        Stream<WorkItem> of(Assigned one, Story story) {
            List<WorkItem> items = new ArrayList<>();
            switch (story.state()) {
                case NOT_HANDLED, ENDED -> offer(one, story).ifPresent(items::add);
                case OFFERED -> items.add(unanswered(one, story));
                case ACCEPTED -> items.add(accepted(one, story));
                case DECLINED, EXEMPTED -> items.addAll(without(one, story));
                case APPOINTED, CHANGE_REQUESTED -> items.addAll(with(one, story));
            }
            return items.stream();
        }

        /** Whoever has home care and of whom nothing is told, or of whom the story has ended while the help goes on. */
        private Optional<WorkItem> offer(Assigned one, Story story) {
            Optional<StoryEvent> ended = story.last().filter(event -> event.kind() == StoryKind.ENDED);
            LocalDate since =
                    ended.map(StoryEvent::day).filter(one.since()::isBefore).orElse(one.since());
            if (one.help() == MustBeOffered.Help.NEITHER) {
                return Optional.of(item(
                        WorkKind.NO_DECISION,
                        one,
                        Text.of(
                                "Enheten har uppdraget, men inget beslut om hemtjänst gäller i dag. Fråga biståndshandläggaren."),
                        since,
                        Optional.empty()));
            }
            if (!(law.mustBeOffered().judge(new MustBeOffered.Facts(one.help(), null), today) instanceof Finding.Yes)) {
                return Optional.empty();
            }
            return Optional.of(item(
                    WorkKind.OFFER,
                    one,
                    ended.isPresent()
                            ? Text.of(
                                    "Den fasta omsorgskontakten avslutades {0}, men uppdraget gäller.",
                                    ended.get().day())
                            : Text.of("Uppdraget är från {0}, och personen är inte erbjuden.", since),
                    since,
                    guideline.flatMap(Guideline::offerDays)));
        }

        private WorkItem unanswered(Assigned one, Story story) {
            LocalDate offered = day(story, StoryKind.OFFERED, one);
            Optional<LocalDate> again = story.last(StoryKind.UNANSWERED).flatMap(event -> event.dayOf("igen"));
            return item(
                    WorkKind.UNANSWERED,
                    one,
                    again.map(day -> Text.of("Erbjuden {0}, har inte svarat. Fråga igen {1}.", offered, day))
                            .orElse(Text.of("Erbjuden {0}, har inte svarat.", offered)),
                    offered,
                    guideline.flatMap(Guideline::answerDays));
        }

        private WorkItem accepted(Assigned one, Story story) {
            LocalDate accepted = day(story, StoryKind.ACCEPTED, one);
            return item(
                    WorkKind.ACCEPTED,
                    one,
                    Text.of("Tackade ja {0}, och ingen är utsedd.", accepted),
                    accepted,
                    guideline.flatMap(Guideline::appointDays));
        }

        /** Who has said no, or does not need one: to be asked again, and with a kontaktman meanwhile. */
        private List<WorkItem> without(Assigned one, Story story) {
            List<WorkItem> items = new ArrayList<>();
            boolean declined = story.state() == ContactState.DECLINED;
            StoryKind kind = declined ? StoryKind.DECLINED : StoryKind.EXEMPTED;
            LocalDate happened = day(story, kind, one);
            Optional<LocalDate> day = story.last(kind)
                    .flatMap(event -> event.dayOf(declined ? "igen" : "omprovas"))
                    .or(() -> declined
                            ? guideline.flatMap(Guideline::askAgainMonths).map(happened::plusMonths)
                            : Optional.empty());
            if (day.filter(today::isBefore).isEmpty()) {
                items.add(item(
                        declined ? WorkKind.ASK_AGAIN : WorkKind.RECONSIDER,
                        one,
                        declined ? askAgain(happened, day) : reconsider(happened, day),
                        day.orElse(happened),
                        Optional.empty()));
            }
            if (story.kontaktman()
                    .flatMap(StoryEvent::staff)
                    .filter(this::works)
                    .isEmpty()) {
                items.add(item(
                        WorkKind.NO_KONTAKTMAN,
                        one,
                        story.kontaktman()
                                .flatMap(StoryEvent::staff)
                                .map(named -> Text.of("Kontaktmannen {0} arbetar inte kvar vid enheten.", named.name()))
                                .orElse(
                                        declined
                                                ? Text.of("Tackade nej {0}, och har ingen kontaktman.", happened)
                                                : Text.of("Undantagen {0}, och har ingen kontaktman.", happened)),
                        happened,
                        Optional.empty()));
            }
            return items;
        }

        private static Text askAgain(LocalDate declined, Optional<LocalDate> day) {
            return day.map(again -> Text.of("Tackade nej {0}. Skulle frågas igen {1}.", declined, again))
                    .orElse(Text.of("Tackade nej {0}. Ingen dag är satt för att fråga igen.", declined));
        }

        private static Text reconsider(LocalDate exempted, Optional<LocalDate> day) {
            return day.map(again ->
                            Text.of("Bedömd som uppenbart obehövlig {0}. Skulle prövas på nytt {1}.", exempted, again))
                    .orElse(Text.of(
                            "Bedömd som uppenbart obehövlig {0}. Ingen dag är satt för ny prövning.", exempted));
        }

        private List<WorkItem> with(Assigned one, Story story) {
            List<WorkItem> items = new ArrayList<>();
            StoryEvent appointed = story.contact().orElseThrow();
            Optional<Named> contact = appointed.staff();
            Ground ground = Ground.of(contact.flatMap(named -> Optional.ofNullable(staff.get(named.id()))), law, today);
            if (ground.isToBeSeenOn(today)) {
                items.add(WorkItem.of(one, ground, contact.map(Named::name).orElse("–"), today));
            }
            Acting.of(story, staff, today)
                    .ifPresent(acting -> items.add(item(
                            acting.deputy().isPresent() ? WorkKind.ACTING : WorkKind.UNCOVERED,
                            one,
                            acting.said(),
                            acting.away().since(),
                            Optional.empty())));
            if (story.state() == ContactState.CHANGE_REQUESTED) {
                items.add(changeRequested(one, day(story, StoryKind.CHANGE_REQUESTED, one)));
            }
            if (welcomed.isPresent() && !welcomed.get().contains(one.person())) {
                LocalDate since =
                        story.last(StoryKind.APPOINTED).map(StoryEvent::day).orElse(appointed.day());
                items.add(item(
                        WorkKind.WELCOME,
                        one,
                        Text.of("Fick en fast omsorgskontakt {0}. Inget välkomstsamtal är antecknat.", since),
                        since,
                        guideline.flatMap(Guideline::welcomeDays)));
            }
            return items;
        }

        private WorkItem changeRequested(Assigned one, LocalDate asked) {
            long days = ChronoUnit.DAYS.between(asked, today);
            return item(
                    WorkKind.CHANGE_REQUESTED,
                    one,
                    days == 1
                            ? Text.of("Bad om byte {0}. Har väntat en dag på dialog.", asked)
                            : Text.of("Bad om byte {0}. Har väntat {1} dagar på dialog.", asked, days),
                    asked,
                    Optional.empty());
        }

        private boolean works(Named named) {
            Member member = staff.get(named.id());
            return member != null && !today.isAfter(member.lastDay());
        }

        private static LocalDate day(Story story, StoryKind kind, Assigned one) {
            return story.last(kind).map(StoryEvent::day).orElse(one.since());
        }

        private WorkItem item(WorkKind kind, Assigned one, Text why, LocalDate since, Optional<Integer> days) {
            return WorkItem.of(kind, one, why, since, days, today);
        }
    }
}
