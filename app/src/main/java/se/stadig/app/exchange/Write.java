package se.stadig.app.exchange;

import java.util.Map;

/** A row to write: a new one, or what changes of one. */
record Write(Incoming from, Ref row, Outcome outcome, Map<String, String> values) {}
