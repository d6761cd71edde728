package se.stadig.app.exchange;

/** A row that is the same by its twin columns. */
record Twin(Ref row, boolean isTheSenders) {}
