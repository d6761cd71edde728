package se.stadig.app.bench;

import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Stands before the access log of a system that is measured, and leaves its rows out when told. The system itself has no such switch. */
final class LogSwitch implements BeanPostProcessor {
    private final AtomicBoolean writes = new AtomicBoolean(true);
    private boolean found;

    void set(boolean on) {
        writes.set(on);
    }

    /** Whether there was a log to stand before. */
    boolean isInPlace() {
        return found;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!name.equals("accessLog")) {
            return bean;
        }
        found = true;
        ProxyFactory proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        MethodInterceptor leaveOut =
                call -> writes.get() || !isARow(call.getMethod()) ? call.proceed() : written(call.getMethod());
        proxy.addAdvice(leaveOut);
        return proxy.getProxy(bean.getClass().getClassLoader());
    }

    private static boolean isARow(Method method) {
        return method.getName().equals("begin") || method.getName().equals("add");
    }

    @SuppressWarnings("NullAway") // what a method without a result gives
    private static Object written(Method method) {
        return Future.class.isAssignableFrom(method.getReturnType()) ? CompletableFuture.completedFuture(null) : null;
    }
}
