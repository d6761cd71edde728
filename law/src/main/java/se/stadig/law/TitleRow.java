package se.stadig.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.TitleEvidence;

/**
 * What one employment says about the title; a person may have several.
 *
 * @param certificateFrom the day on which the certificate was issued; a day beside another evidence means nothing
 */
public record TitleRow(TitleEvidence evidence, @Nullable LocalDate certificateFrom) {
    public TitleRow {
        if (evidence == TitleEvidence.CERTIFICATE && certificateFrom == null) {
            throw new IllegalArgumentException(
                    "certificateFrom is missing. A certificate needs the day on which it was issued.");
        }
    }
}
