package se.stadig.app.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the access log is reviewed and given out.
 *
 * @param sample how many rows a month that are drawn by lot for each reviewer
 * @param reviewDays how many days a reviewer has from the month's end
 * @param staffNames codes of the municipalities where a person's extract names who read; whether it must or may is not settled for home care, so it is
 *     off unless somebody decides otherwise
 */
@ConfigurationProperties("stadig.access-log")
public record LogSettings(
        @DefaultValue("20") int sample,
        @DefaultValue("30") int reviewDays,
        @DefaultValue List<String> staffNames) {}
