package se.stadig.demo;

import java.time.LocalDate;

/** Enhetens rutin för fasta omsorgskontakter, as it was decided last. */
public record RoutineRow(String unit, LocalDate decidedOn, boolean byManagement) {}
