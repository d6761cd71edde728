package se.stadig.app.platform;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@link ActorConnections} in front of the pool, so that no capability can go around it. */
@Configuration(proxyBeanMethods = false)
class Database {
    @Bean
    static BeanPostProcessor actorOnEveryConnection(ObjectProvider<Clock> clock) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && !(bean instanceof ActorConnections)
                        ? new ActorConnections(pool, clock.getObject())
                        : bean;
            }
        };
    }
}
