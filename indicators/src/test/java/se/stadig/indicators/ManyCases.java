package se.stadig.indicators;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A class whose tests are asked for many seeds. When the mutation tests ask (again for each class and for many of a thousand mutants), the first
 * three seeds answer; the others run among the tests.
 */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ManyCases.FirstForMutants.class)
public @interface ManyCases {

    /** Whether this is one of the first cases, or nobody is in a hurry. */
    class FirstForMutants implements ExecutionCondition {
        private static final String NUMBER = "test-template-invocation:#";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            String id = context.getUniqueId();
            int at = id.lastIndexOf(NUMBER);
            boolean late = at >= 0 && Integer.parseInt(id.substring(at + NUMBER.length(), id.length() - 1)) > 3;
            return late && Boolean.getBoolean("stadig.mutants")
                    ? ConditionEvaluationResult.disabled("mutation tests ask the first cases only")
                    : ConditionEvaluationResult.enabled("");
        }
    }
}
