@NullMarked
package se.stadig.app.contact;

import org.jspecify.annotations.NullMarked;
