package se.stadig.app.recipient;

import java.time.Instant;
import java.util.Map;

/**
 * What a row said before it was changed.
 *
 * @param relation which table it is in
 * @param content by the names of the columns, those that held something
 * @param changedBy empty where the system did it
 */
record PastRow(String relation, Map<String, String> content, Instant until, String changedBy) {}
