@org.jspecify.annotations.NullMarked
package se.stadig.app.exchange;
