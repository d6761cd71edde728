package se.stadig.app.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stadig.app.platform.PersonTable;

/** The tables of this capability that are about persons; the access log is not among them, it has its own time. */
@Configuration(proxyBeanMethods = false)
class AccessTables {
    @Bean
    static PersonTable permitTable() {
        return new PersonTable("protection_permit", "en rätt att se skyddade uppgifter");
    }

    @Bean
    static PersonTable emergencyTable() {
        return new PersonTable("emergency_access", "en nödåtkomst");
    }
}
