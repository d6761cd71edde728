package se.stadig.app.contact;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stadig.app.platform.PersonTable;

/** The tables of this capability that are about persons. */
@Configuration(proxyBeanMethods = false)
class ContactTables {
    @Bean
    static PersonTable eventTable() {
        return new PersonTable("contact_event", "en händelse om fast omsorgskontakt");
    }

    @Bean
    static PersonTable findingTable() {
        return new PersonTable("contact_finding", "en rättslig bedömning om fast omsorgskontakt");
    }
}
