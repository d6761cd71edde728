package se.stadig.app.exchange;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator may set of imports, under {@code stadig.import}.
 *
 * @param mapping kopplingsfilen; null is the one that comes with Stadig
 * @param largest how large an uploaded file may be
 * @param largestUnpacked how much the files of a zip may be together, unpacked
 * @param mostRefused the largest share of a file's rows that may be refused before the whole is
 * @param fewRefused so many rows of another system's file may be refused whatever share they are
 * @param mostWithdrawn the largest share of what a sender has told of a kind that it may withdraw without somebody saying that it is meant
 * @param fewWithdrawn so many rows of a kind may be withdrawn whatever share they are
 * @param mostRows how many rows a file may have
 */
@ConfigurationProperties("stadig.import")
public record ImportSettings(
        @Nullable Path mapping,
        @DefaultValue("50MB") DataSize largest,
        @DefaultValue("1GB") DataSize largestUnpacked,
        @DefaultValue("0.02") BigDecimal mostRefused,
        @DefaultValue("20") long fewRefused,
        @DefaultValue("0.05") BigDecimal mostWithdrawn,
        @DefaultValue("20") long fewWithdrawn,
        @DefaultValue("1000000") long mostRows) {

    /** As for a command that no setting was told. */
    public static ImportSettings usual(@Nullable Path mapping, BigDecimal mostRefused) {
        return new ImportSettings(
                mapping,
                DataSize.ofMegabytes(50),
                DataSize.ofGigabytes(20),
                mostRefused,
                20,
                new BigDecimal("0.05"),
                20,
                1_000_000);
    }
}
