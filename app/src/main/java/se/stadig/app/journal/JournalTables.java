package se.stadig.app.journal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stadig.app.platform.PersonTable;

/** The table of this capability that is about persons. */
@Configuration(proxyBeanMethods = false)
class JournalTables {
    @Bean
    static PersonTable noteTable() {
        return new PersonTable("journal_note", "en anteckning i journalen");
    }
}
