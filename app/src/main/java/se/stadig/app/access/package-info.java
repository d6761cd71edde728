/**
 * Who may come in: the login, the demo's logins, and what every answer tells the browser to refuse. Rights by relation
 * and purpose, the access log and e-legitimation come with their issues.
 */
@NullMarked
package se.stadig.app.access;

import org.jspecify.annotations.NullMarked;
