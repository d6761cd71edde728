package se.stadig.law;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.stadig.law.Finding.NeedsJudgement;

/** Regelboken som text: everything a lawyer has to agree with, printed from the rules themselves. */
final class RuleBook {
    private static final String HEAD = """
            # Regelbok

            Här står hur Stadig tillämpar lagen om fast omsorgskontakt: vilka frågor programmet besvarar, vilka bestämmelser svaren vilar på, hur vi läser dem
            och vad programmet faktiskt svarar på gränsdagarna. Boken skrivs ut ur programmets regler av ett test och ska godkännas av en jurist.
            Den ändras inte för hand: ändras en regel, ändras boken, och skillnaden är det som ska granskas. Ännu har ingen jurist granskat den.

            ## Så läser du boken

            Programmet ger ett av fyra svar, alltid med skäl:

            - **Ja** och **Nej**: lagen ger svaret, och bestämmelsen anges.
            - **Kräver bedömning**: lagen lämnar frågan till en människa, eller ger inget svar. Programmet lägger fram vad som talar för och emot och vad som saknas.
            - **Gäller inte**: ingen bestämmelse om frågan gäller den dagen.

            Där en inställning har påverkat svaret står det i skälet. Äldre bestämmelser står kvar, och varje dag bedöms efter den dagens lag. Saknar en regel bestämmelse för en dag efter sin första stannar programmet med ett fel i stället för att gissa.
            Vid varje bestämmelse står om ordalydelsen är läst i lagtexten. Där det står att den inte är kontrollerad ska en jurist jämföra med lagtexten.
            """;

    private RuleBook() {}

    static String asMarkdown(LawBook book) {
        StringBuilder chapters = new StringBuilder();
        Map<Provision, String> told = new HashMap<>();
        for (Rule<?> rule : book.rules()) {
            chapters.append(chapter(rule, told));
            rule.basis().forEach(provision -> told.putIfAbsent(provision, rule.id()));
        }
        return HEAD + chapters + openQuestions();
    }

    private static String chapter(Rule<?> rule, Map<Provision, String> told) {
        return "\n## %s. %s\n\n### Så läser vi lagen\n\n%s\n### Bestämmelser\n\n%s\n### Så svarar programmet\n%s"
                .formatted(
                        rule.id(),
                        rule.question(),
                        rule.reading().stream().map("- %s\n"::formatted).collect(Collectors.joining()),
                        rule.basis().stream()
                                .map(provision -> told.containsKey(provision)
                                        ? "**%s**, se %s.\n".formatted(provision.citation(), told.get(provision))
                                        : provision(provision))
                                .collect(Collectors.joining("\n")),
                        RuleBookSituations.of(rule.id()).stream()
                                .map(RuleBook::situation)
                                .collect(Collectors.joining()));
    }

    private static String provision(Provision provision) {
        String lastDay =
                provision.inForceTo() == null ? "tills vidare" : "till och med " + Swedish.day(provision.inForceTo());
        String quote = provision.quote().isEmpty() ? "" : "\n> ”%s”\n".formatted(provision.quote());
        return "**%s**, från och med %s och %s.\n%s\n%s\n"
                .formatted(
                        provision.citation(),
                        Swedish.day(provision.inForceFrom()),
                        lastDay,
                        quote,
                        provision.standing());
    }

    private static String situation(RuleBookSituations.Situation situation) {
        String answers = situation.days().stream()
                .map(day -> answer(Swedish.day(day), situation.judge().apply(day)))
                .collect(Collectors.joining());
        return "\n**%s**\n\n| Dag | Svar | Bestämmelse | Skäl |\n|---|---|---|---|\n%s"
                .formatted(situation.sentence(), answers);
    }

    private static String answer(String day, Finding finding) {
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        day,
                        finding.answer(),
                        finding.citedProvision().map(Provision::citation).orElse("–"),
                        finding instanceof NeedsJudgement open ? withFacts(open) : finding.reason());
    }

    private static String withFacts(NeedsJudgement open) {
        return open.reason()
                + facts("Talar för ja", open.speaksForYes())
                + facts("Talar för nej", open.speaksForNo())
                + facts("Saknas", open.missing());
    }

    private static String facts(String heading, List<String> facts) {
        return facts.isEmpty() ? "" : "<br>*%s:* %s".formatted(heading, String.join(" ", facts));
    }

    private static String openQuestions() {
        StringBuilder text = new StringBuilder(
                "\n## Öppna rättsfrågor\n\nDet här har vi inte kunnat kontrollera. Varje punkt har en inställning, så att programmet kan rättas utan att skrivas om.\n");
        for (OpenQuestion open : OpenQuestion.values()) {
            text.append("\n**%s**\n\n- Osäkert: %s\n- Så gör programmet: %s\n- Inställning: `%s`\n"
                    .formatted(open.question(), open.uncertainty(), open.standard(), open.key()));
        }
        return text.toString();
    }
}
