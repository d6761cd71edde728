package se.stadig.demo;

/**
 * Närstående.
 *
 * @param relation what the person is to the recipient, in Swedish: dotter, son, maka, make, syster, bror, barnbarn, mor or far
 */
public record KinRow(String name, String relation, String phone) {}
