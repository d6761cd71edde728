package se.stadig.indicators;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * The mutation tests start a process for each class, and the process finds its tests by running them all once, mutant or not: most of its time.
 * Here a test that is only looked for is skipped; one that is asked for runs. Nobody else asks for this extension.
 */
public final class FindingIsNotRunning implements InvocationInterceptor {
    private static final StackWalker STACK = StackWalker.getInstance();
    private static final String FINDER = "org.pitest.junit5.JUnit5TestUnitFinder";
    private static final String MUTANT = "org.pitest.mutationtest.execute.MutationTestMinion";

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> of, ExtensionContext context)
            throws Throwable {
        runUnlessOnlyFound(test);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> of, ExtensionContext context)
            throws Throwable {
        runUnlessOnlyFound(test);
    }

    private static void runUnlessOnlyFound(Invocation<@Nullable Void> test) throws Throwable {
        Set<String> callers = STACK.walk(
                frames -> frames.map(StackWalker.StackFrame::getClassName).collect(Collectors.toSet()));
        if (callers.contains(FINDER) && callers.contains(MUTANT)) {
            test.skip();
        } else {
            test.proceed();
        }
    }
}
