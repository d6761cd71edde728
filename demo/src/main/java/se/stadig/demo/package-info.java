@NullMarked
package se.stadig.demo;

import org.jspecify.annotations.NullMarked;
