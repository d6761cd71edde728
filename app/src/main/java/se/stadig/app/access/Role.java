package se.stadig.app.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** In which role somebody works, and what that role may do. */
public enum Role {
    PLANNER(
            "planerare",
            Right.SEE_RECIPIENT,
            Right.WRITE_RECIPIENT,
            Right.NOTE_ABSENCE,
            Right.READ_JOURNAL,
            Right.WRITE_JOURNAL,
            Right.OFFER_CONTACT,
            Right.HOLD_WELCOME,
            Right.SEND_LETTER,
            Right.APPOINT_CONTACT,
            Right.SEE_STAFF,
            Right.KEEP_STAFF,
            Right.LIST_UNIT,
            Right.SEARCH,
            Right.OPEN_EMERGENCY),
    ASSISTANT_NURSE(
            "undersköterska",
            Right.SEE_RECIPIENT,
            Right.NOTE_ABSENCE,
            Right.READ_JOURNAL,
            Right.WRITE_JOURNAL,
            Right.OFFER_CONTACT,
            Right.HOLD_WELCOME,
            Right.SEND_LETTER,
            Right.LIST_UNIT,
            Right.OPEN_EMERGENCY),
    UNIT_MANAGER(
            "enhetschef",
            Right.SEE_RECIPIENT,
            Right.WRITE_RECIPIENT,
            Right.NOTE_ABSENCE,
            Right.READ_JOURNAL,
            Right.WRITE_JOURNAL,
            Right.OFFER_CONTACT,
            Right.HOLD_WELCOME,
            Right.SEND_LETTER,
            Right.APPOINT_CONTACT,
            Right.CHANGE_CONTACT,
            Right.SEE_STAFF,
            Right.KEEP_STAFF,
            Right.CHECK_TITLE,
            Right.EMPLOY,
            Right.KEEP_TEAMS,
            Right.ANSWER_REQUEST,
            Right.LIST_UNIT,
            Right.SEARCH,
            Right.OPEN_EMERGENCY,
            Right.REVIEW_EMERGENCY,
            Right.PERMIT_PROTECTED,
            Right.DISPOSE,
            Right.REVIEW_LOG,
            Right.GIVE_EXTRACT),
    /** Biståndshandläggare. */
    CARE_MANAGER(
            "biståndshandläggare",
            Right.SEE_RECIPIENT,
            Right.WRITE_RECIPIENT,
            Right.NOTE_ABSENCE,
            Right.DECIDE,
            Right.DISPOSE,
            Right.SEARCH,
            Right.GIVE_EXTRACT),
    /** Follows the municipality's units and providers by their figures; sees no person. */
    MUNICIPAL_FOLLOW_UP("kommunens uppföljning", Right.SEE_FIGURES, Right.REQUEST_DATA),
    /** Reviews the managers, and who has no manager at a unit; for the municipality or for one private provider. */
    LOG_REVIEWER("logggranskare", Right.REVIEW_LOG, Right.REVIEW_EMERGENCY),
    SYSTEM_ADMINISTRATOR("systemadministratör", Right.ADMINISTER, Right.ORGANISE, Right.IMPORT, Right.EXPORT_DELIVERY);

    private final String swedish;
    private final Set<Right> rights;

    Role(String swedish, Right... rights) {
        this.swedish = swedish;
        this.rights = Set.of(rights);
    }

    public String swedish() {
        return swedish;
    }

    /** What the role may do, with those that there is a relation to. */
    public Set<Right> rights() {
        return rights;
    }

    static Optional<Role> named(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Role::name).collect(Collectors.joining(", "));
    }
}
