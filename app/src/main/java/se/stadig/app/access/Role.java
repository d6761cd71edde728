package se.stadig.app.access;

/** What a person does here; each role is also the name of a right. */
public enum Role {
    /** Follows the municipality's units and providers by their figures; sees no person. */
    MUNICIPAL_FOLLOW_UP("kommunens uppföljning");

    private final String swedish;

    Role(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}
