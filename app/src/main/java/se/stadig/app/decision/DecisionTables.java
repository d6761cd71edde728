package se.stadig.app.decision;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stadig.app.platform.PersonTable;

/** The tables of this capability that are about persons. */
@Configuration(proxyBeanMethods = false)
class DecisionTables {
    @Bean
    static PersonTable decisionTable() {
        return new PersonTable("decision", "ett beslut");
    }

    @Bean
    static PersonTable grantedServiceTable() {
        return new PersonTable("granted_service", "en beviljad insats");
    }

    @Bean
    static PersonTable assignmentTable() {
        return new PersonTable("assignment", "ett uppdrag till en enhet");
    }
}
