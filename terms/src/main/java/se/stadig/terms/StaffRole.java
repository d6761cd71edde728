package se.stadig.terms;

/** Roll: what an employment is for. */
public enum StaffRole {
    /** Omsorgspersonal: care worker. */
    CARE,
    /** Hemsjukvård. */
    HOME_NURSING,
    /** Elev eller student. */
    STUDENT,
    /** Administration, planning. */
    ADMIN,
    /** Chef. */
    MANAGER
}
