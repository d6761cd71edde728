package se.stadig.register.figures;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.stadig.indicators.Question;
import se.stadig.indicators.StaffCase;
import se.stadig.indicators.StaffMember;
import se.stadig.register.store.StoreTable;

/** Gathers the shifts that touch the staffing weeks, by person. */
final class ShiftGather {
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int NINE = 9 * 3600;

    private final World world;
    private final CountedDeliveries deliveries;
    private final Question question;

    ShiftGather(World world, CountedDeliveries deliveries, Question question) {
        this.world = world;
        this.deliveries = deliveries;
        this.question = question;
    }

    /** The staff by the municipalities in which they are employed. */
    Map<String, List<StaffCase>> of(Rows rows) throws SQLException {
        long first = question.staffingFrom().toEpochDay() * SECONDS_PER_DAY + NINE;
        long last = question.staffingEnd().toEpochDay() * SECONDS_PER_DAY + NINE;
        var files =
                deliveries.files(StoreTable.SHIFTS, delivery -> !delivery.from().isAfter(question.staffingEnd()));
        Map<StaffMember, List<StaffCase.Shift>> shifts = new IdentityHashMap<>();
        if (!files.isEmpty()) {
            try (Rows own = rows.another()) {
                own.each(
                        "SELECT staff, epoch(start)::BIGINT AS s, epoch(\"end\")::BIGINT AS e" + Rows.from(files)
                                + " WHERE s <= " + last + " AND e > " + first,
                        chunk -> {
                            for (int row = 0; row < chunk.rows(); row++) {
                                StaffMember member = world.staff.get(chunk.number(0, row));
                                if (member != null) {
                                    shifts.computeIfAbsent(member, _ -> new ArrayList<>())
                                            .add(new StaffCase.Shift(chunk.number(1, row), chunk.number(2, row)));
                                }
                            }
                        });
            }
        }
        Map<String, List<StaffCase>> byMunicipality = new HashMap<>();
        shifts.forEach((member, list) -> {
            Set<String> municipalities = new LinkedHashSet<>();
            member.employments()
                    .forEach(employment -> municipalities.add(employment.unit().municipality()));
            municipalities.forEach(code ->
                    byMunicipality.computeIfAbsent(code, _ -> new ArrayList<>()).add(new StaffCase(member, list)));
        });
        return byMunicipality;
    }
}
