package io.github.iamevaluator.junit;

import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.scenario.tests.ExpectedReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A claim in the making: a caller, whether it may, what, on what, and why. Used by one thread. */
final class Claim {

    private static final List<String> OWN = Stream.of(
                    Claim.class,
                    Claims.class,
                    BegunAssertion.class,
                    IamAssertions.class,
                    IamSoftAssertions.class,
                    IamAssert.class,
                    PrincipalAssert.class,
                    ActionAssert.class)
            .map(Class::getName)
            .toList();

    private final Asker asker;
    private final boolean allowed;
    private final List<String> actions;
    private final RequestContext.Builder context;
    private final Thread thread = Thread.currentThread();
    private final List<ExpectedReason> reasons = new ArrayList<>();
    private List<String> resources = List.of();
    private StackTraceElement[] stack = here();

    private Claim(Asker asker, boolean allowed, List<String> actions) {
        this.asker = asker;
        this.allowed = allowed;
        this.actions = actions;
        this.context = asker.context().toBuilder();
    }

    /**
     * Who asks, and what is said of every question.
     *
     * @param iam the policies
     * @param soft where failures are collected; empty: they are thrown
     * @param description what the test says of the claim, or the empty text
     * @param caller a text that names the caller
     * @param context of the request
     * @param begun the assertion of which this is a part
     */
    record Asker(
            Iam iam,
            Optional<Consumer<AssertionError>> soft,
            String description,
            String caller,
            RequestContext context,
            BegunAssertion begun) {

        Asker with(String key, ContextValue value) {
            return new Asker(
                    iam,
                    soft,
                    description,
                    caller,
                    context.toBuilder().put(key, value).build(),
                    begun);
        }
    }

    /** Begins a claim. */
    static Claim begin(Asker asker, boolean allowed, List<String> actions) {
        Claim claim = new Claim(asker, allowed, actions);
        asker.begun().goesOn();
        asker.iam().claims().add(claim);
        return claim;
    }

    /** The resources. */
    void on(List<String> arns) {
        resources = arns;
        stack = here();
    }

    /** A key of the request's context. */
    void with(String key, ContextValue value) {
        context.put(key, value);
    }

    /** The value of a key; a key without value is one to leave out. */
    static ContextValue value(String key, String value) {
        Objects.requireNonNull(key, "key");
        return ContextValue.of(Objects.requireNonNull(value, "value"));
    }

    /** Another thing that must be so of the reason. */
    void because(ExpectedReason reason) {
        reasons.add(reason);
    }

    /** Tells whether the claim was made by this thread. */
    boolean isOf(Thread other) {
        return thread == other;
    }

    /** Checks the claim: the error to throw if it does not hold and failures are not collected. */
    Optional<AssertionError> failure() {
        List<String> failures = resources.isEmpty() ? List.of(unfinished()) : failures();
        if (failures.isEmpty()) {
            return Optional.empty();
        }
        String before = asker.description().isEmpty() ? "" : "[" + asker.description() + "] ";
        AssertionError error = new AssertionError(before + String.join("\n", failures));
        error.setStackTrace(stack);
        asker.soft().ifPresent(collected -> collected.accept(error));
        return asker.soft().isPresent() ? Optional.empty() : Optional.of(error);
    }

    private List<String> failures() {
        List<String> failures = new ArrayList<>();
        for (String action : actions) {
            for (String resource : resources) {
                Question question = new Question(asker.caller(), action, resource, context.build());
                question.failure(asker.iam(), allowed, reasons, location()).ifPresent(failures::add);
            }
        }
        return failures;
    }

    private String unfinished() {
        return "the claim that " + asker.caller() + (allowed ? " can " : " cannot ") + String.join(", ", actions)
                + " is not finished; say on what, with .on(\"arn:...\")";
    }

    private SourceLocation location() {
        Optional<StackTraceElement> line = Arrays.stream(stack).findFirst();
        return new SourceLocation(
                line.map(StackTraceElement::getMethodName).orElse(""),
                line.map(frame -> Objects.requireNonNullElse(frame.getFileName(), frame.getClassName())),
                "",
                line.map(StackTraceElement::getLineNumber).orElse(0),
                1,
                Optional.empty());
    }

    /** The stack from the test's line on. */
    static StackTraceElement[] here() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::toStackTraceElement)
                        .dropWhile(frame -> OWN.contains(frame.getClassName()))
                        .toArray(StackTraceElement[]::new));
    }
}
