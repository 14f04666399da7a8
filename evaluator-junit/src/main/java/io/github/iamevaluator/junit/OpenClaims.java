package io.github.iamevaluator.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/** The claims that the code of a test may leave unchecked; closing checks them. */
final class OpenClaims implements AutoCloseable {

    private static final Namespace NAMESPACE = Namespace.create(OpenClaims.class);

    private final ExtensionContext context;

    private OpenClaims(ExtensionContext context) {
        this.context = context;
    }

    /** The claims of a test, or of whatever else the context is of. */
    static OpenClaims of(ExtensionContext context) {
        return new OpenClaims(context);
    }

    /** Where the claims of this context are kept. */
    Claims claims() {
        return claims(context);
    }

    /** Runs code around tests, which may begin assertions that tests go on with. */
    <T> T during(Invocation<T> invocation) throws Throwable {
        return invocation.proceed();
    }

    /**
     * Runs the code of a test.
     *
     * @throws AssertionError if it begins an assertion and claims nothing with it
     */
    <T> T duringTest(Invocation<T> invocation) throws Throwable {
        claimingNothing(); // what was begun before is not this code's
        T result = invocation.proceed();
        Claims.throwFirst(claimingNothing());
        return result;
    }

    private List<AssertionError> claimingNothing() {
        Thread current = Thread.currentThread();
        List<AssertionError> errors = new ArrayList<>(claims().claimingNothing(begun -> true));
        around().forEach(claims -> errors.addAll(claims.claimingNothing(begun -> begun.isOf(current))));
        return errors;
    }

    /** Those of the classes around a test, and of the factory of a dynamic one. */
    private List<Claims> around() {
        List<Claims> around = new ArrayList<>();
        Optional<ExtensionContext> next = context.getParent();
        while (next.isPresent()) {
            around.add(claims(next.get()));
            next = next.get().getParent();
        }
        return around;
    }

    /**
     * Checks the claims made with policies that were given to this test, and those of this thread made with policies that
     * were given to its class.
     *
     * @throws AssertionError if one of them does not hold
     */
    @Override
    public void close() {
        Thread current = Thread.currentThread();
        List<AssertionError> failures = new ArrayList<>(claims().failures(claim -> true));
        around().forEach(claims -> failures.addAll(claims.failures(claim -> claim.isOf(current))));
        Claims.throwFirst(failures);
    }

    /** The key is the context's own: a store otherwise answers with what those around it have. */
    private static Claims claims(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getUniqueId(), id -> new Claims(), Claims.class);
    }
}
