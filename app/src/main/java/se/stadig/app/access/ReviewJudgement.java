package se.stadig.app.access;

import java.time.Instant;

/** What somebody judged of a row of the log; never changed. */
public record ReviewJudgement(ReviewItem item, String by, Instant at, ReviewOutcome outcome, String words) {}
