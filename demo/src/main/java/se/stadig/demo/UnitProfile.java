package se.stadig.demo;

/**
 * Enhetens sätt att arbeta: what makes one unit different from another.
 *
 * @param number 1 and up within the municipality
 * @param capacity places for recipients; nearly all are taken on any day
 * @param regulars permanent care workers' posts, thought of as standing in a ring so that neighbours work together
 * @param substitutes posts of care workers who are called in
 * @param summerSubstitutes posts that are filled from June to August
 * @param circle how many neighbouring posts are meant to carry a recipient
 * @param patience minutes that a visit may wait for somebody of the circle
 * @param worked share of the rota's shifts that regulars really work; the more work part time, the lower
 * @param leave share of weeks in which a regular is ill or on leave, the summer holiday not counted
 * @param leak share of visits given to anybody on duty, outside the circle
 * @param own share of the visits that the contact, when free, really takes
 * @param offered share of recipients who are offered a contact
 * @param accepted share who say yes the first time
 * @param wishes wishes for another contact, per recipient and year
 * @param certified share of regular care workers with a certificate
 * @param tenure mean days of an employment
 * @param key what the unit's chance follows from
 */
record UnitProfile(
        int number,
        String name,
        Sender sender,
        int capacity,
        int regulars,
        int substitutes,
        int summerSubstitutes,
        int nights,
        int nurses,
        int circle,
        int patience,
        double worked,
        double leave,
        double leak,
        double own,
        double offered,
        double accepted,
        double wishes,
        double certified,
        double tenure,
        long key) {

    String id() {
        return "U" + digits(number);
    }

    /** Posts of care workers who are called in, those of the summer last. */
    int calledIn() {
        return substitutes + summerSubstitutes;
    }

    /** Three digits, the part of every id of the unit. */
    static String digits(int number) {
        return number < 10 ? "00" + number : number < 100 ? "0" + number : Integer.toString(number);
    }
}
