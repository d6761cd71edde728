package se.stadig.app.disposal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import se.stadig.app.platform.Settings;

/**
 * Where it is told who was disposed of, for the day that a backup is restored.
 *
 * @param list a file; beside the register's folder where none is told
 */
@ConfigurationProperties("stadig.disposal")
record DisposalSettings(@Nullable Path list) {
    Path listOf(Settings installation) {
        return list == null ? installation.store().toAbsolutePath().resolveSibling("gallrade.txt") : list;
    }
}
