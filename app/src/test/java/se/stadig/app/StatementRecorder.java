package se.stadig.app;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Hears every statement that the system sends to its database, below everything of ours. */
@Component
final class StatementRecorder implements BeanPostProcessor, PriorityOrdered {
    private static final List<String> HEARD = Collections.synchronizedList(new ArrayList<>());

    /** What was sent since the last time, in an order that does not depend on which thread was first. */
    static List<String> heard() {
        synchronized (HEARD) {
            List<String> heard = HEARD.stream().sorted().toList();
            HEARD.clear();
            return heard;
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new Heard(pool) : bean;
    }

    private static final class Heard extends DelegatingDataSource {
        Heard(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return proxy(Connection.class, (_, method, arguments) -> {
                Object answer = call(connection, method, arguments);
                if (answer instanceof PreparedStatement prepared && arguments != null) {
                    return listening(PreparedStatement.class, prepared, (String) arguments[0]);
                }
                return answer instanceof Statement plain ? listening(Statement.class, plain, "") : answer;
            });
        }

        private static <T extends Statement> T listening(Class<T> type, T statement, String prepared) {
            return proxy(type, (_, method, arguments) -> {
                if (method.getName().startsWith("execute")) {
                    HEARD.add(prepared.isEmpty() && arguments != null ? String.valueOf(arguments[0]) : prepared);
                }
                return call(statement, method, arguments);
            });
        }

        private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }

        private static <T> T proxy(Class<T> type, InvocationHandler handler) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
        }
    }
}
