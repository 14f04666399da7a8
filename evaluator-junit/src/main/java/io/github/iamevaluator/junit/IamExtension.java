package io.github.iamevaluator.junit;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Gives tests their {@link Iam}, and checks the last claim of each; {@link IamPolicies} brings it along.
 *
 * @since 0.1.0
 */
public final class IamExtension
        implements ParameterResolver, InvocationInterceptor, BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    /** Made by JUnit. */
    public IamExtension() {}

    /** The policies are read before the first test, so that a broken one is reported once and not by every test. */
    @Override
    public void beforeAll(ExtensionContext context) {
        RunInputs.readAhead(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        RunInputs.readAhead(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        OpenClaims.of(context).close();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Iam.class;
    }

    @Override
    public Iam resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return RunInputs.iam(context);
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceed(invocation, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceed(invocation, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceedWithTest(invocation, context);
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        return proceed(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceedWithTest(invocation, context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        proceedWithTest(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceed(invocation, context);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceed(invocation, context);
    }

    /** Runs the test's code, then checks what it claimed last; neither failure hides the other. */
    private static <T> T proceed(Invocation<T> invocation, ExtensionContext context) throws Throwable {
        try (OpenClaims claims = OpenClaims.of(context)) {
            return claims.during(invocation);
        }
    }

    /** The same for a test, which must claim something with what it begins. */
    private static void proceedWithTest(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        try (OpenClaims claims = OpenClaims.of(context)) {
            claims.duringTest(invocation);
        }
    }
}
