package se.stadig.app.access;

/** What was done, as the access log calls it. */
public enum Action {
    READ("läste"),
    LIST("listade"),
    SEARCH("sökte"),
    WRITE("ändrade"),
    PRINT("skrev ut"),
    EXPORT("tog ut"),
    LOGIN("loggade in"),
    LOGOUT("loggade ut");

    private final String swedish;

    Action(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}
