package se.stadig.app.material;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.util.HashMap;
import java.util.Map;

/**
 * Letters of Arabic and Persian in the form that they have where they stand: alone, last, first or in the middle of what is joined (Unicode's
 * presentation forms, which the font has). ICU's shaping leaves the Persian letters unjoined, so this is done here; turning the text round is ICU's.
 */
final class ArabicLetters implements BidiReorderer {
    private static final char LAM = 0x0644;
    private static final char TATWEEL = 0x0640;
    private static final char NOT_JOINED = 0x200c;

    /** Each letter, its form when alone, and how many forms follow each other from there: alone, last, first, middle. */
    private static final int[][] LETTERS = {
        {0x0621, 0xfe80, 1}, {0x0622, 0xfe81, 2}, {0x0623, 0xfe83, 2}, {0x0624, 0xfe85, 2}, {0x0625, 0xfe87, 2},
        {0x0626, 0xfe89, 4}, {0x0627, 0xfe8d, 2}, {0x0628, 0xfe8f, 4}, {0x0629, 0xfe93, 2}, {0x062a, 0xfe95, 4},
        {0x062b, 0xfe99, 4}, {0x062c, 0xfe9d, 4}, {0x062d, 0xfea1, 4}, {0x062e, 0xfea5, 4}, {0x062f, 0xfea9, 2},
        {0x0630, 0xfeab, 2}, {0x0631, 0xfead, 2}, {0x0632, 0xfeaf, 2}, {0x0633, 0xfeb1, 4}, {0x0634, 0xfeb5, 4},
        {0x0635, 0xfeb9, 4}, {0x0636, 0xfebd, 4}, {0x0637, 0xfec1, 4}, {0x0638, 0xfec5, 4}, {0x0639, 0xfec9, 4},
        {0x063a, 0xfecd, 4}, {0x0641, 0xfed1, 4}, {0x0642, 0xfed5, 4}, {0x0643, 0xfed9, 4}, {0x0644, 0xfedd, 4},
        {0x0645, 0xfee1, 4}, {0x0646, 0xfee5, 4}, {0x0647, 0xfee9, 4}, {0x0648, 0xfeed, 2}, {0x0649, 0xfeef, 2},
        {0x064a, 0xfef1, 4}, {0x067e, 0xfb56, 4}, {0x0686, 0xfb7a, 4}, {0x0698, 0xfb8a, 2}, {0x06a9, 0xfb8e, 4},
        {0x06af, 0xfb92, 4}, {0x06cc, 0xfbfc, 4}
    };

    /** Lam and the alef after it are one sign. */
    private static final Map<Character, Integer> LAM_ALEF =
            Map.of((char) 0x0622, 0xfef5, (char) 0x0623, 0xfef7, (char) 0x0625, 0xfef9, (char) 0x0627, 0xfefb);

    private static final Map<Character, int[]> BY_LETTER = byLetter();

    private final ICUBidiReorderer turning = new ICUBidiReorderer();

    private static Map<Character, int[]> byLetter() {
        Map<Character, int[]> all = new HashMap<>();
        for (int[] one : LETTERS) {
            all.put((char) one[0], one);
        }
        return all;
    }

    @Override
    public String shapeText(String text) {
        StringBuilder shaped = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            int[] forms = BY_LETTER.get(letter);
            if (letter == NOT_JOINED) {
                continue; // it has done its work when the letters beside it have their forms
            }
            if (forms == null) {
                shaped.append(letter);
                continue;
            }
            boolean joinedBefore = forms[2] > 1 && joinsOnwards(text, at);
            Integer together = letter == LAM && at + 1 < text.length() ? LAM_ALEF.get(text.charAt(at + 1)) : null;
            if (together != null) {
                shaped.append((char) (together + (joinedBefore ? 1 : 0)));
                at++;
                continue;
            }
            boolean joinsAfter = forms[2] == 4 && isJoinedTo(text, at);
            shaped.append((char) (forms[1] + (joinedBefore ? 1 : 0) + (joinsAfter ? 2 : 0)));
        }
        return shaped.toString();
    }

    /** Whether the letter before joins itself to the one here. */
    private static boolean joinsOnwards(String text, int at) {
        int before = at - 1;
        while (before >= 0 && isMark(text.charAt(before))) {
            before--;
        }
        if (before < 0) {
            return false;
        }
        int[] forms = BY_LETTER.get(text.charAt(before));
        return text.charAt(before) == TATWEEL || (forms != null && forms[2] == 4);
    }

    /** Whether the letter after can be joined to the one here. */
    private static boolean isJoinedTo(String text, int at) {
        int after = at + 1;
        while (after < text.length() && isMark(text.charAt(after))) {
            after++;
        }
        if (after >= text.length()) {
            return false;
        }
        int[] forms = BY_LETTER.get(text.charAt(after));
        return text.charAt(after) == TATWEEL || (forms != null && forms[2] > 1);
    }

    /** Signs above and below letters, which are not in the way. */
    private static boolean isMark(char sign) {
        return (sign >= 0x064b && sign <= 0x0652) || sign == 0x0670;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return turning.reorderRTLTextToLTR(text);
    }

    @Override
    public String deshapeText(String text) {
        return turning.deshapeText(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
