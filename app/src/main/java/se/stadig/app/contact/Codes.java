package se.stadig.app.contact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import se.stadig.app.platform.Text;

/** The reasons and circumstances that one chooses among, so that they can be counted; what is not in a list is written as text. */
final class Codes {
    static final String OTHER = "OTHER";

    /** Why somebody said no. */
    static final Map<String, Text> DECLINES = codes(
            "CONTENT",
            "är nöjd som det är",
            "LITTLE_HELP",
            "har så lite hjälp att det inte behövs",
            "KIN_COORDINATES",
            "anhöriga sköter samordningen",
            "NOT_ONE_PERSON",
            "vill inte knytas till en viss person",
            "WANTS_TO_WAIT",
            "vill vänta och tänka efter",
            "NO_REASON",
            "ville inte säga varför",
            OTHER,
            "annat skäl");

    /** Why somebody wants another contact, or got one. */
    static final Map<String, Text> CHANGES = codes(
            "RELATION",
            "relationen fungerar inte",
            "LANGUAGE",
            "språk eller kommunikation",
            "SEX",
            "vill ha en man eller en kvinna",
            "TOO_SELDOM",
            "träffas för sällan",
            "AGREED_NOT_KEPT",
            "det man kom överens om har inte blivit av",
            "EMPLOYMENT_ENDED",
            "anställningen upphör",
            "LONG_ABSENCE",
            "lång frånvaro",
            "OTHER_WORK",
            "får andra arbetsuppgifter eller annat område",
            "TITLE",
            "saknar rätt till yrkestiteln",
            OTHER,
            "annat skäl");

    /** Why somebody else takes over without the person having asked for it. */
    static final Map<String, Text> REPLACEMENTS =
            some(CHANGES, "EMPLOYMENT_ENDED", "LONG_ABSENCE", "OTHER_WORK", "TITLE", OTHER);

    /** Why a contact was kept after the dialogue. */
    static final Map<String, Text> KEEPS = codes(
            "PERSON_CHANGED_MIND",
            "personen vill behålla sin kontakt",
            "AGREED_NEW_WAYS",
            "vi kom överens om nya arbetssätt",
            "NOBODY_ELSE",
            "ingen annan kan utses nu",
            OTHER,
            "annat skäl");

    static final Map<String, Text> ENDS = codes(
            "MOVED",
            "personen har flyttat",
            "DIED",
            "personen har avlidit",
            "CARE_HOME",
            "personen har flyttat till särskilt boende",
            "OTHER_PROVIDER",
            "en annan utförare har tagit över",
            "NO_HOME_CARE",
            "hemtjänsten har upphört",
            "NOT_WANTED",
            "personen vill inte längre ha en fast omsorgskontakt",
            OTHER,
            "annat skäl");

    static final Map<String, Text> PRESENT = codes(
            "NOBODY", "ingen annan",
            "KIN", "en anhörig",
            "REPRESENTATIVE", "en företrädare, till exempel god man",
            "BOTH", "både anhörig och företrädare");

    static final Map<String, Text> HELPED = codes(
            "NOBODY", "ingen",
            "KIN", "en anhörig",
            "REPRESENTATIVE", "en företrädare, till exempel god man",
            "INTERPRETER", "en tolk",
            "STAFF", "en medarbetare");

    static final Map<String, Text> ASKED_BY = codes(
            "PERSON", "personen själv",
            "KIN", "en anhörig",
            "REPRESENTATIVE", "en företrädare, till exempel god man",
            "CONTACT", "den fasta omsorgskontakten",
            "STAFF", "en annan medarbetare");

    static final Map<String, Text> YES_NO = codes("YES", "ja", "NO", "nej");

    /** Answers in the words of {@link se.stadig.law.ObviouslyUnnecessary.Known}. */
    static final Map<String, Text> KNOWN = codes("YES", "ja", "NO", "nej", "NOT_CONSIDERED", "inte undersökt");

    /** Answers in the words of {@link se.stadig.law.ObviouslyUnnecessary.OwnView}. */
    static final Map<String, Text> VIEWS = codes(
            "WANTS_CONTACT", "vill ha en fast omsorgskontakt",
            "SEES_NO_NEED", "ser inget behov",
            "NOT_ASKED", "inte tillfrågad");

    private Codes() {}

    private static Map<String, Text> codes(String... pairs) {
        Map<String, Text> codes = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            codes.put(pairs[at], Text.of(pairs[at + 1]));
        }
        return Collections.unmodifiableMap(codes);
    }

    private static Map<String, Text> some(Map<String, Text> codes, String... wanted) {
        Map<String, Text> some = new LinkedHashMap<>(codes);
        some.keySet().retainAll(Set.of(wanted));
        return Collections.unmodifiableMap(some);
    }

    /** What the code of an event of the kind means; empty where it has none. */
    static Text of(StoryKind kind, String code) {
        Map<String, Text> codes =
                switch (kind) {
                    case DECLINED -> DECLINES;
                    case CHANGE_REQUESTED, CHANGED -> CHANGES;
                    case KEPT -> KEEPS;
                    case ENDED -> ENDS;
                    default -> Map.of();
                };
        return codes.getOrDefault(code, Text.NONE);
    }
}
