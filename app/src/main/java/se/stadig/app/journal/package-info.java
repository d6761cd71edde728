/** JOURNALEN: what a unit notes about carrying out a person's help, under keywords; other capabilities write in it by themselves. */
@NullMarked
package se.stadig.app.journal;

import org.jspecify.annotations.NullMarked;
