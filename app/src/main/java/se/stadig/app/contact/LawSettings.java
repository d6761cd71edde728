package se.stadig.app.contact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stadig.law.DeputyTitle;
import se.stadig.law.LawBook;
import se.stadig.law.Switches;

/**
 * How the rules act where the law was not verified; the same meaning as in {@link Switches}.
 *
 * @param transitionUntil usk.transition.until
 * @param deputyTitle fok.deputy.title
 * @param careHomeFrom fok.scope.saebo.from; off where nothing is told
 * @param supportContactFrom kin.supportContact.from; off where nothing is told
 */
@ConfigurationProperties("stadig.law")
record LawSettings(
        @DefaultValue("2033-06-30") LocalDate transitionUntil,
        @DefaultValue("WARN") DeputyTitle deputyTitle,
        @Nullable LocalDate careHomeFrom,
        @Nullable LocalDate supportContactFrom) {

    /** The law under the installation's settings. */
    @Configuration(proxyBeanMethods = false)
    static class Law {
        @Bean
        static LawBook lawBook(LawSettings settings) {
            return new LawBook(new Switches(
                    settings.transitionUntil(),
                    settings.deputyTitle(),
                    settings.careHomeFrom(),
                    settings.supportContactFrom()));
        }
    }
}
