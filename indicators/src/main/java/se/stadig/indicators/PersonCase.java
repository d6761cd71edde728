package se.stadig.indicators;

import java.util.List;

/** Everything about one person that figures ask for, at the units of one area. The absences are the person's wherever told. */
public record PersonCase(Person person, List<Absence> absences, List<AtUnit> units) {}
