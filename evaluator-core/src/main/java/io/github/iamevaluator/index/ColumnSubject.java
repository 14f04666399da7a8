package io.github.iamevaluator.index;

import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.context.ActionProfile;
import io.github.iamevaluator.context.QuickContext;
import io.github.iamevaluator.match.RequestedResource;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one check of a matrix that a statement is asked about, standing for others. Scratch of one thread. */
final class ColumnSubject {

    private final MatrixCallers callers;
    private final Supplier<Instant> time;
    private @Nullable QuickSubject scratch;

    ColumnSubject(MatrixCallers callers, Supplier<Instant> time) {
        this.callers = callers;
        this.time = time;
    }

    /** Tells whether a statement applies to a check, its action, resource pattern and Principal aside. */
    boolean holds(
            CompiledStatement statement, ActionProfile action, ColumnSlot slot, int position, RequestContext said) {
        QuickSubject subject = begin(action, slot, position, said);
        return statement.conditions().test(subject.context()).holdsFor(statement.effect());
    }

    /** Tells whether a statement applies to a check, its action and Principal aside. */
    boolean applies(
            CompiledStatement statement, ActionProfile action, ColumnSlot slot, int position, RequestContext said) {
        QuickSubject subject = begin(action, slot, position, said);
        return statement.resource().matches(subject.resource(), subject.context())
                && statement.conditions().test(subject.context()).holdsFor(statement.effect());
    }

    /** The context of a check. */
    QuickContext context(ActionProfile action, ColumnSlot slot, int position, RequestContext said) {
        return begin(action, slot, position, said).context();
    }

    private QuickSubject begin(ActionProfile action, ColumnSlot slot, int position, RequestContext said) {
        PlainCaller caller = callers.caller(position);
        PlainResource known = slot.known(callers.accountOf(position));
        ResourceTarget target = slot.target().target();
        QuickSubject subject = subject(action, caller, slot.requested(), target.segments());
        subject.context().supplied(target.context(), said, known.context(), caller.context(), known.bucketAbac());
        subject.context().owned(slot.stated(known).orElse(null), caller.account());
        return subject;
    }

    private QuickSubject subject(
            ActionProfile action, PlainCaller caller, RequestedResource requested, ArnSegments target) {
        QuickSubject subject = scratch;
        if (subject == null) {
            subject =
                    new QuickSubject(new QuickContext(time, action, caller.keys(), target), caller.caller(), requested);
            scratch = subject;
        }
        subject.begin(caller.caller(), requested, caller.boundary() != null);
        subject.context().begin(action, caller.keys(), target);
        return subject;
    }
}
