/** DEN FASTA OMSORGSKONTAKTEN: offer, answer, appointment, deputy, change and end, as a story that is judged by the law and only grows. */
@NullMarked
package se.stadig.app.contact;

import org.jspecify.annotations.NullMarked;
