package se.stadig.app.visit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stadig.app.platform.PersonTable;

/** The table of this capability that is about persons. */
@Configuration(proxyBeanMethods = false)
class VisitTables {
    @Bean
    static PersonTable visitedDayTable() {
        return new PersonTable("visited_day", "ett besök");
    }
}
