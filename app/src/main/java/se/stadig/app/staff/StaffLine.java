package se.stadig.app.staff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.stadig.app.platform.Text;

/**
 * One of a unit's staff in a list.
 *
 * @param role of the employment today
 * @param title on what the title undersköterska rests
 * @param lastDay where the employment has one
 */
public record StaffLine(
        UUID id, String name, Text role, String phone, Text title, boolean verified, Optional<LocalDate> lastDay) {}
