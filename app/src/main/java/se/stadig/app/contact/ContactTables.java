package se.stadig.app.contact;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stadig.app.platform.PersonTable;

/** The table of this capability that is about persons; what the law said goes with its event. */
@Configuration(proxyBeanMethods = false)
class ContactTables {
    @Bean
    static PersonTable eventTable() {
        return new PersonTable("contact_event", "en händelse om fast omsorgskontakt");
    }
}
