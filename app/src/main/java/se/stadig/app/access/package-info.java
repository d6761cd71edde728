/**
 * Who may come in and what that person may do: the login at a provider or by the demo's form, the sessions, the engagement that every right comes from,
 * the door in front of each person's data, the access log, and what every answer tells the browser to refuse.
 */
@NullMarked
package se.stadig.app.access;

import org.jspecify.annotations.NullMarked;
