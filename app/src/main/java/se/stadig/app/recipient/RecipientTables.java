package se.stadig.app.recipient;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stadig.app.platform.PersonTable;

/** The tables of this capability that are about persons. */
@Configuration(proxyBeanMethods = false)
class RecipientTables {
    @Bean
    static PersonTable recipientTable() {
        return new PersonTable("recipient", "språk, bostad eller skydd");
    }

    @Bean
    static PersonTable identityTable() {
        return new PersonTable("recipient_identity", "namn eller adress");
    }

    @Bean
    static PersonTable kinTable() {
        return new PersonTable("kin", "en anhörig eller företrädare");
    }

    @Bean
    static PersonTable absenceTable() {
        return new PersonTable("absence", "en frånvaro");
    }

    @Bean
    static PersonTable pastTable() {
        return new PersonTable("past_row", "en ändring");
    }
}
