package se.stadig.app.recipient;

/** Anhörig or representative. */
public record Kin(String name, String relation, String phone) {}
