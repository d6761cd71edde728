/** Medarbetare: who works at a unit, on what ground they call themselves undersköterska, and what they can and may do. */
@NullMarked
package se.stadig.app.staff;

import org.jspecify.annotations.NullMarked;
