package se.stadig.app.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What is done with the access log every night. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AccessLogJobs {
    private final AccessLog log;
    private final LogReviewStore reviews;
    private final Clock clock;

    AccessLogJobs(AccessLog log, LogReviewStore reviews, Clock clock) {
        this.log = log;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Tells where the log ends, and draws the rows of the month that has ended. */
    @Scheduled(cron = "0 10 0 * * *", zone = "Europe/Stockholm")
    void everyNight() {
        log.tellEnd();
        reviews.draw(YearMonth.from(LocalDate.now(clock)).minusMonths(1));
    }
}
