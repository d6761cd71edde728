package se.stadig.law;

import java.util.ArrayList;
import java.util.List;

/**
 * Uppenbart obehövligt: somebody has claimed that a person need not be offered, and this is what is known about it.
 * The facts are only put before whoever judges; none of them decides, alone or together.
 *
 * @param onlyAlarmMealsCleaningOrShopping whether the person has nothing but trygghetslarm, matdistribution, städning or inköp
 * @param smallNetwork whether the person's social network is limited
 * @param cognitiveImpairment whether the person has a cognitive impairment
 * @param ownView what the person thinks
 */
public record ObviouslyUnnecessary(
        boolean onlyAlarmMealsCleaningOrShopping, Known smallNetwork, Known cognitiveImpairment, OwnView ownView) {
    /** Whether something has been considered, and what was found. */
    public enum Known {
        YES,
        NO,
        NOT_CONSIDERED
    }

    /** Personens egen syn. */
    public enum OwnView {
        WANTS_CONTACT,
        SEES_NO_NEED,
        NOT_ASKED
    }

    /** What speaks for offering all the same, in Swedish. */
    List<String> speaksForOffer() {
        List<String> facts = new ArrayList<>();
        if (!onlyAlarmMealsCleaningOrShopping) {
            facts.add("Personen har mer hjälp än trygghetslarm, matdistribution, städning och inköp.");
        }
        if (smallNetwork == Known.YES) {
            facts.add(
                    "Personen har ett begränsat socialt nätverk och kan behöva en fast omsorgskontakt oavsett insatser.");
        }
        if (cognitiveImpairment == Known.YES) {
            facts.add("Personen har en kognitiv nedsättning och kan behöva en fast omsorgskontakt oavsett insatser.");
        }
        if (ownView == OwnView.WANTS_CONTACT) {
            facts.add("Personen vill själv ha en fast omsorgskontakt.");
        }
        return facts;
    }

    /** What speaks for the exception, in Swedish. */
    List<String> speaksForException() {
        List<String> facts = new ArrayList<>();
        if (onlyAlarmMealsCleaningOrShopping) {
            facts.add(
                    "Personen har enbart trygghetslarm, matdistribution, städning eller inköp. Det är ett exempel på när en fast omsorgskontakt kan vara uppenbart obehövlig, men avgör inte.");
        }
        if (smallNetwork == Known.NO) {
            facts.add("Personens sociala nätverk är inte begränsat.");
        }
        if (cognitiveImpairment == Known.NO) {
            facts.add("Personen har ingen kognitiv nedsättning.");
        }
        if (ownView == OwnView.SEES_NO_NEED) {
            facts.add("Personen ser själv inget behov av en fast omsorgskontakt.");
        }
        return facts;
    }

    /** What has to be found out before anybody judges, in Swedish. */
    List<String> missing() {
        List<String> facts = new ArrayList<>();
        if (smallNetwork == Known.NOT_CONSIDERED) {
            facts.add("Om personen har ett begränsat socialt nätverk.");
        }
        if (cognitiveImpairment == Known.NOT_CONSIDERED) {
            facts.add("Om personen har en kognitiv nedsättning.");
        }
        if (ownView == OwnView.NOT_ASKED) {
            facts.add("Personens egen syn på behovet.");
        }
        return facts;
    }
}
