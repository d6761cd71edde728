package se.stadig.app.bench;

import java.time.LocalDate;

/** The headline number as somebody would write it by hand for the engine alone: mean staff continuity over the nation's persons. One statement. */
final class HeadlineSql {
    private HeadlineSql() {}

    /**
     * The statement for engines that understand standard SQL.
     *
     * @param visits name or expression of the visits, one row for each visit and performer
     */
    static String of(String visits, LocalDate window) {
        long first = window.toEpochDay();
        return """
                WITH counted AS (
                  SELECT u.municipality, v.person, v.day, v.delivery, v.visit, v.performer
                  FROM %s v JOIN unit u ON u.unit = v.unit
                  WHERE v.kind = 'HOME_CARE' AND v.status = 'PERFORMED' AND v.day BETWEEN %d AND %d
                    AND v.start_second >= 25200 AND v.start_second < 79200),
                days AS (
                  SELECT municipality, person, day FROM counted
                  GROUP BY municipality, person, day HAVING count(DISTINCT (delivery, visit)) >= 2),
                eligible AS (
                  SELECT d.municipality, d.person FROM days d JOIN person p ON p.person = d.person
                  WHERE p.housing = 'ORDINARY' AND p.birth <= DATE '%s'
                    AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.person = d.person AND a.from_day <= DATE '%s'
                                    AND (a.to_day IS NULL OR a.to_day >= DATE '%s'))
                  GROUP BY d.municipality, d.person HAVING count(*) = 14),
                met AS (
                  SELECT c.municipality, c.person, count(DISTINCT s.staff) AS staff
                  FROM counted c JOIN eligible e ON e.municipality = c.municipality AND e.person = c.person
                  LEFT JOIN care s ON s.staff = c.performer
                  GROUP BY c.municipality, c.person
                  HAVING count(DISTINCT (c.delivery, c.visit))
                       = count(DISTINCT (c.delivery, c.visit)) FILTER (WHERE s.staff IS NOT NULL))
                SELECT count(*), sum(staff) FROM met""".formatted(visits, first, first + 13, window.minusYears(65), window.plusDays(13), window);
    }
}
