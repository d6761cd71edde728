package se.stadig.app.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stadig.terms.SwedishTime;

/** The only clock; whoever needs the time asks for it. */
@Configuration(proxyBeanMethods = false)
class Time {
    @Bean
    Clock clock() {
        return Clock.system(SwedishTime.ZONE);
    }
}
