package se.stadig.app.welcome;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stadig.app.platform.PersonTable;

/** The tables of this capability that are about persons. */
@Configuration(proxyBeanMethods = false)
class WelcomeTables {
    @Bean
    static PersonTable welcomeEventTable() {
        return new PersonTable("welcome_event", "en händelse om välkomstsamtalet");
    }

    @Bean
    static PersonTable welcomeSignatureTable() {
        return new PersonTable("welcome_signature", "en signering i välkomstsamtalet");
    }

    @Bean
    static PersonTable consentTable() {
        return new PersonTable("consent", "ett samtycke");
    }

    @Bean
    static PersonTable homeEntryTable() {
        return new PersonTable("home_entry", "hur man kommer in i hemmet");
    }
}
