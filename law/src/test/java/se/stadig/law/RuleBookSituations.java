package se.stadig.law;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import se.stadig.law.MustBeDocumented.Happening;
import se.stadig.law.MustBeOffered.Help;
import se.stadig.law.ObviouslyUnnecessary.Known;
import se.stadig.law.ObviouslyUnnecessary.OwnView;

/** The situations that the rule book works through for each rule. The answers come from the rules. */
final class RuleBookSituations {
    /** One situation, and how the rule judges it on a day. */
    record Situation(String sentence, Function<LocalDate, Finding> judge, List<LocalDate> days) {}

    private static final LocalDate BILL_DAY = LocalDate.of(2026, 7, 1);
    private static final LawBook STANDARD = LawBook.standard();
    private static final LawBook CAREFUL =
            new LawBook(new Switches(LocalDate.of(2025, 6, 30), DeputyTitle.REQUIRE, BILL_DAY, BILL_DAY));
    private static final LawBook LENIENT =
            new LawBook(new Switches(AssistantNurseTitle.TRANSITION_ENDS, DeputyTitle.ASK_NOTHING, null, null));

    private RuleBookSituations() {}

    static List<Situation> of(String ruleId) {
        return switch (ruleId) {
            case "FOK-1" -> mustBeOffered();
            case "FOK-2" -> mayBeAppointed();
            case "FOK-3" -> mayBeDeputy();
            case "FOK-4" -> supportContact();
            case "FOK-5" -> mustBeDocumented();
            default -> throw new IllegalArgumentException("The rule book has no situations for rule " + ruleId + ".");
        };
    }

    private static List<Situation> mustBeOffered() {
        var claim = new ObviouslyUnnecessary(true, Known.YES, Known.NOT_CONSIDERED, OwnView.SEES_NO_NEED);
        var unconsidered =
                new ObviouslyUnnecessary(true, Known.NOT_CONSIDERED, Known.NOT_CONSIDERED, OwnView.NOT_ASKED);
        return List.of(
                situation(
                        "Personen har hemtjänst, och ingen har gjort gällande något undantag.",
                        STANDARD.mustBeOffered(),
                        new MustBeOffered.Facts(Help.HOME_CARE, null),
                        "2022-06-30 2022-07-01 2025-06-30 2025-07-01"),
                situation(
                        "Personen har enbart trygghetslarm och ser själv inget behov, men har ett begränsat socialt nätverk. Någon har gjort gällande undantaget.",
                        STANDARD.mustBeOffered(),
                        new MustBeOffered.Facts(Help.HOME_CARE, claim),
                        "2025-06-30 2025-07-01"),
                situation(
                        "Personen har enbart matdistribution. Någon har gjort gällande undantaget utan att ha tagit reda på något mer.",
                        STANDARD.mustBeOffered(),
                        new MustBeOffered.Facts(Help.HOME_CARE, unconsidered),
                        "2026-10-01"),
                situation(
                        "Personen har varken hemtjänst eller särskilt boende.",
                        STANDARD.mustBeOffered(),
                        new MustBeOffered.Facts(Help.NEITHER, null),
                        "2026-10-01"),
                situation(
                        "Personen bor i särskilt boende för äldre.",
                        STANDARD.mustBeOffered(),
                        new MustBeOffered.Facts(Help.CARE_HOME, null),
                        "2026-06-30 2026-07-01"),
                situation(
                        "Personen bor i särskilt boende för äldre, och inställningen fok.scope.saebo.from är satt till den 1 juli 2026.",
                        CAREFUL.mustBeOffered(),
                        new MustBeOffered.Facts(Help.CARE_HOME, null),
                        "2026-06-30 2026-07-01"));
    }

    private static List<Situation> mayBeAppointed() {
        return List.of(
                situation(
                        "Medarbetaren har varken bevis eller tillsvidareanställning med titeln den 1 juli 2023.",
                        STANDARD.mayBeAppointed(),
                        new MayBeAppointed.Facts(null, false),
                        "2022-06-30 2022-07-01 2023-06-30 2023-07-01 2025-06-30 2025-07-01"),
                situation(
                        "Medarbetaren fick sitt bevis den 15 mars 2024.",
                        STANDARD.mayBeAppointed(),
                        new MayBeAppointed.Facts(LocalDate.of(2024, 3, 15), false),
                        "2024-03-14 2024-03-15 2025-06-30 2025-07-01 2033-07-01"),
                situation(
                        "Medarbetaren saknar bevis men var tillsvidareanställd med titeln den 1 juli 2023.",
                        STANDARD.mayBeAppointed(),
                        new MayBeAppointed.Facts(null, true),
                        "2023-06-30 2023-07-01 2025-06-30 2025-07-01 2033-06-30 2033-07-01"),
                situation(
                        "Samma medarbetare, och inställningen usk.transition.until är satt till den 30 juni 2025.",
                        CAREFUL.mayBeAppointed(),
                        new MayBeAppointed.Facts(null, true),
                        "2025-06-30 2025-07-01"));
    }

    private static List<Situation> mayBeDeputy() {
        var withCertificate = new MayBeAppointed.Facts(LocalDate.of(2024, 3, 15), false);
        var without = new MayBeAppointed.Facts(null, false);
        return List.of(
                situation(
                        "Medarbetaren fick sitt bevis den 15 mars 2024.",
                        STANDARD.mayBeDeputy(),
                        withCertificate,
                        "2026-10-01"),
                situation(
                        "Medarbetaren har varken bevis eller tillsvidareanställning med titeln den 1 juli 2023.",
                        STANDARD.mayBeDeputy(),
                        without,
                        "2022-06-30 2023-06-30 2023-07-01 2025-07-01"),
                situation(
                        "Samma medarbetare, och kommunen ställer samma krav på vice som på fast omsorgskontakt.",
                        CAREFUL.mayBeDeputy(),
                        without,
                        "2026-10-01"),
                situation(
                        "Samma medarbetare, och kommunen ställer inget krav på vice.",
                        LENIENT.mayBeDeputy(),
                        without,
                        "2026-10-01"));
    }

    private static List<Situation> supportContact() {
        return List.of(
                situation(
                        "Personen vårdar eller stöder en närstående.",
                        STANDARD.mustBeOfferedSupportContact(),
                        new MustBeOfferedSupportContact.Facts(true),
                        "2026-07-01"),
                situation(
                        "Personen vårdar eller stöder en närstående, och inställningen kin.supportContact.from är satt till den 1 juli 2026.",
                        CAREFUL.mustBeOfferedSupportContact(),
                        new MustBeOfferedSupportContact.Facts(true),
                        "2026-06-30 2026-07-01"));
    }

    private static List<Situation> mustBeDocumented() {
        var rule = STANDARD.mustBeDocumented();
        return List.of(
                situation(
                        "Personen har svarat på erbjudandet.",
                        rule,
                        new MustBeDocumented.Facts(Happening.ANSWER, false),
                        "2022-06-30 2022-07-01 2025-06-30 2025-07-01"),
                situation(
                        "En fast omsorgskontakt har utsetts.",
                        rule,
                        new MustBeDocumented.Facts(Happening.APPOINTMENT, false),
                        "2026-10-01"),
                situation(
                        "Någon har begärt byte av fast omsorgskontakt.",
                        rule,
                        new MustBeDocumented.Facts(Happening.CHANGE, false),
                        "2026-10-01"),
                situation(
                        "Personen anser att en uppgift i dokumentationen är fel.",
                        rule,
                        new MustBeDocumented.Facts(Happening.OBJECTION, false),
                        "2022-06-30 2022-07-01 2025-06-30 2025-07-01"),
                situation(
                        "Något annat har hänt.",
                        rule,
                        new MustBeDocumented.Facts(Happening.OTHER, false),
                        "2026-10-01"),
                situation(
                        "Personen har hjälp utan behovsprövning, och nämnden har beslutat att det som kan röja vem hon är inte ska dokumenteras. En fast omsorgskontakt har utsetts.",
                        rule,
                        new MustBeDocumented.Facts(Happening.APPOINTMENT, true),
                        "2025-06-30 2025-07-01"));
    }

    private static <F> Situation situation(String sentence, Rule<F> rule, F facts, String days) {
        return new Situation(
                sentence,
                day -> rule.judge(facts, day),
                Stream.of(days.split(" ")).map(LocalDate::parse).toList());
    }
}
