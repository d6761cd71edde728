package se.stadig.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.TitleEvidence;

/**
 * Enhetens liggare: who works at a unit and who gets help from it on a day. Days are epoch days.
 *
 * @param last the last day that is told about; what ends after it has no end yet
 */
record UnitRoll(UnitWorld world, Cast cast, int day, int last) {
    UnitRow unit() {
        UnitProfile unit = world.unit();
        Sender provider = unit.sender();
        return new UnitRow(unit.id(), unit.name(), provider.organisationNumber(), provider.name(), provider.form());
    }

    /** The latest decision about the routine, where there is one. */
    Stream<RoutineRow> routine() {
        Routine routine = Routine.of(world.unit(), day);
        return routine.decidedOn() == Routine.NONE
                ? Stream.empty()
                : Stream.of(new RoutineRow(
                        world.unit().id(), LocalDate.ofEpochDay(routine.decidedOn()), routine.byManagement()));
    }

    Stream<StaffRow> staff() {
        return IntStream.range(0, world.staffing().size())
                .mapToObj(world.staffing()::employment)
                .filter(employment -> employment.covers(day))
                .map(this::staff);
    }

    Stream<RecipientRow> recipients() {
        return world.residents().stream()
                .filter(resident -> resident.decisions().stream().anyMatch(decision -> decision.covers(day)))
                .map(resident -> recipient(resident.recipient()));
    }

    /** The decisions that this unit carries out, for its own recipients and for guests. */
    Stream<DecisionRow> decisions() {
        Stream<DecisionRow> ofResidents = world.residents().stream()
                .flatMap(resident -> resident.decisions().stream()
                        .filter(decision -> decision.covers(day))
                        .map(decision -> decision(decision, resident.recipient())));
        Stream<DecisionRow> ofGuests = world.guests().stream()
                .filter(guest -> guest.decision().covers(day))
                .map(guest -> decision(guest.decision(), guest.recipient()));
        return Stream.concat(ofResidents, ofGuests);
    }

    /** Those who have left and are named in a story of somebody who is there. */
    Stream<StaffRow> formerStaff() {
        return told().map(Told::event)
                .filter(event -> event.staff() != ContactEvent.NOBODY)
                .map(ContactEvent::staff)
                .distinct()
                .map(world.staffing()::employment)
                .filter(employment -> !employment.covers(day))
                .map(this::staff);
    }

    /** What has happened around the care contacts until the day. */
    Stream<ContactEventRow> events() {
        return told().map(told -> new ContactEventRow(
                told.recipient(),
                world.unit().id(),
                LocalDate.ofEpochDay(told.event().day()),
                told.event().kind(),
                told.event().staff() == ContactEvent.NOBODY
                        ? null
                        : world.staffing().employment(told.event().staff()).id(),
                told.event().reason()));
    }

    private record Told(String recipient, ContactEvent event) {}

    private Stream<Told> told() {
        return world.residents().stream()
                .filter(resident -> resident.decisions().stream().anyMatch(decision -> decision.covers(day)))
                .flatMap(resident -> resident.events().stream()
                        .filter(event -> event.day() <= day)
                        .map(event -> new Told(resident.recipient().id(), event)));
    }

    private StaffRow staff(Employment employment) {
        Person person = cast.named(Names.of(world, employment));
        TitleEvidence evidence = employment.evidenceOn(last);
        return new StaffRow(
                employment.id(),
                world.unit().id(),
                person.givenName(),
                person.familyName(),
                PhoneNumbers.atWork(world.unit(), employment),
                employment.role(),
                world.staffing().isPermanent(employment),
                LocalDate.ofEpochDay(employment.from()),
                ifKnown(employment.to()),
                evidence,
                evidence == TitleEvidence.CERTIFICATE ? LocalDate.ofEpochDay(employment.certificateFrom()) : null);
    }

    private RecipientRow recipient(Recipient recipient) {
        Person person = cast.named(Names.of(world, recipient));
        Address address = Address.of(world.unit(), recipient.life());
        Language language = Language.of(person, recipient.life());
        return new RecipientRow(
                recipient.id(),
                world.unit().id(),
                recipient.identityType(),
                recipient.identity(),
                LocalDate.ofEpochDay(recipient.birth()),
                recipient.sex(),
                recipient.housing(),
                recipient.protectedIdentity(),
                person.givenName(),
                person.familyName(),
                address.street(),
                address.postalCode(),
                Address.LOCALITY,
                PhoneNumbers.atHome(recipient.life()),
                language.code(),
                language.needsInterpreter(),
                Kin.of(recipient, person));
    }

    private DecisionRow decision(Decision decision, Recipient recipient) {
        return new DecisionRow(
                decision.id(recipient.life()),
                recipient.id(),
                world.unit().id(),
                decision.kind(),
                LocalDate.ofEpochDay(decision.from()),
                ifKnown(decision.to()),
                decision.hours().isEmpty() ? null : new BigDecimal(decision.hours()));
    }

    private @Nullable LocalDate ifKnown(int date) {
        return date <= last ? LocalDate.ofEpochDay(date) : null;
    }
}
