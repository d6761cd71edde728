package se.stadig.app.material;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A letter to one person in one language, with the names and numbers filled in.
 *
 * @param to whom it is to
 * @param who the contact, the deputies and the manager, each with what they are and a number
 */
public record Letter(Translation translation, LetterKind kind, LocalDate day, String to, String unit, List<Line> who) {
    public Letter {
        who = List.copyOf(who);
    }

    /**
     * Somebody to call.
     *
     * @param part what the one is, in the language of the letter
     */
    public record Line(String part, String name, String phone) {}

    static Letter of(Translation translation, LetterKind kind, LocalDate day, String to, Facts facts) {
        List<Line> who = new ArrayList<>();
        if (kind == LetterKind.CONTACT) {
            facts.contact().ifPresent(one -> who.add(line(translation, "contact", one, facts)));
            facts.deputies().forEach(one -> who.add(line(translation, "deputy", one, facts)));
        }
        facts.managers().forEach(one -> who.add(line(translation, "manager", one, facts)));
        who.add(new Line(translation.word("unit"), facts.unit(), facts.phone()));
        return new Letter(translation, kind, day, to, facts.unit(), who);
    }

    private static Line line(Translation translation, String part, Facts.Person one, Facts facts) {
        return new Line(translation.word(part), one.name(), one.phone().isEmpty() ? facts.phone() : one.phone());
    }

    public Translation.Content content() {
        Translation.Content content = translation.letters().get(kind);
        if (content == null) {
            throw new IllegalStateException("There is no letter " + kind + " in " + translation.code() + ".");
        }
        return content;
    }

    public String word(String key) {
        return translation.word(key);
    }
}
