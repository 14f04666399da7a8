package io.github.iamevaluator.junit;

import io.github.iamevaluator.request.RequestContext;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.Descriptable;
import org.assertj.core.description.Description;

/**
 * Claims about policies: name the caller. A test in which nothing follows fails.
 *
 * @since 0.1.0
 */
public final class IamAssert implements Descriptable<IamAssert> {

    private final Iam iam;
    private final Optional<Consumer<AssertionError>> soft;
    private final String description;
    private final BegunAssertion begun;

    IamAssert(Iam iam, Optional<Consumer<AssertionError>> soft) {
        this(
                iam,
                soft,
                "",
                iam.claims().begin("say of whom, with .principal(...), and what, with .can(...) or .cannot(...)"));
    }

    private IamAssert(Iam iam, Optional<Consumer<AssertionError>> soft, String description, BegunAssertion begun) {
        this.iam = iam;
        this.soft = soft;
        this.description = description;
        this.begun = begun;
    }

    @Override
    public IamAssert describedAs(Description text) {
        return new IamAssert(iam, soft, text.value(), begun);
    }

    /**
     * Whoever calls.
     *
     * @param caller an ARN; with an environment also a short name ({@code acme-prod/role/deploy}); {@code anonymous};
     *     {@code service:lambda.amazonaws.com}; {@code federated:} and a provider; {@code canonical-user:} and an id
     */
    public PrincipalAssert principal(String caller) {
        Objects.requireNonNull(caller, "caller");
        begun.goesOn();
        BegunAssertion named =
                iam.claims().begin("say what " + caller + " can or cannot, with .can(...) or .cannot(...)");
        return new PrincipalAssert(new Claim.Asker(iam, soft, description, caller, RequestContext.EMPTY, named));
    }
}
