package se.stadig.app.contact;

import se.stadig.app.access.Right;
import se.stadig.app.platform.Text;

/** Slag av arbete som väntar: a list each, in the order of the page, with the one next step. */
public enum WorkKind {
    OFFER("erbjud", "Ska erbjudas", "/fok/erbjudande", "Anteckna erbjudandet", Right.OFFER_CONTACT),
    UNANSWERED("svar", "Erbjudna som inte har svarat", "/fok/svar", "Anteckna svaret", Right.OFFER_CONTACT),
    ACCEPTED("utse", "Har tackat ja, ingen är utsedd", "/fok/utse", "Utse någon", Right.APPOINT_CONTACT),
    UNCOVERED("ersatt", "Kontakten är borta och ingen träder in", "/fok/vice", "Utse en vice", Right.APPOINT_CONTACT),
    ACTING("vice", "Kontakten är borta, vice träder in", "/fok", "Öppna", Right.READ_JOURNAL),
    GROUND_ENDS("grund", "Kontaktens grund upphör", "/fok/byt", "Byt kontakt", Right.APPOINT_CONTACT),
    CHANGE_REQUESTED("byte", "Vill byta, väntar på dialog", "/fok/dialog", "Anteckna dialogen", Right.CHANGE_CONTACT),
    ASK_AGAIN("igen", "Tackade nej, fråga igen", "/fok/erbjudande", "Anteckna erbjudandet", Right.OFFER_CONTACT),
    RECONSIDER("prova", "Undantag att pröva på nytt", "/fok/undantag", "Bedöm på nytt", Right.APPOINT_CONTACT),
    NO_KONTAKTMAN(
            "kontaktman",
            "Utan fast omsorgskontakt, ingen kontaktman",
            "/fok/kontaktman",
            "Utse en kontaktman",
            Right.APPOINT_CONTACT),
    WELCOME("valkomst", "Välkomstsamtal att hålla", "", "Öppna", Right.READ_JOURNAL),
    NO_DECISION("beslut", "Uppdrag utan beslut som gäller i dag", "/beslut", "Se besluten", Right.SEE_RECIPIENT);

    private final String code;
    private final String title;
    private final String step;
    private final String link;
    private final Right right;

    WorkKind(String code, String title, String step, String link, Right right) {
        this.code = code;
        this.title = title;
        this.step = step;
        this.link = link;
        this.right = right;
    }

    /** In an address. */
    public String code() {
        return code;
    }

    public Text title() {
        return Text.of(title);
    }

    /** Behind the person's page. */
    public String step() {
        return step;
    }

    public Text link() {
        return Text.of(link);
    }

    /** What it takes to take the step. */
    public Right right() {
        return right;
    }
}
