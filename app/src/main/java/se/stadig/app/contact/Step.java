package se.stadig.app.contact;

import se.stadig.app.access.Right;

/**
 * What a step of the story is called.
 *
 * @param path behind the story's
 * @param title of its page
 * @param link to it, as something to do
 * @param logged what the access log calls it
 */
public record Step(String path, String title, String link, String logged, Right right) {}
