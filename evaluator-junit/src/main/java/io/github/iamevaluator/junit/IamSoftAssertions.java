package io.github.iamevaluator.junit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.SoftAssertions;

/**
 * AssertJ's {@link SoftAssertions} that also know {@link Iam}: every claim that does not hold is reported, not the first
 * alone.
 *
 * @since 0.1.0
 */
public class IamSoftAssertions extends SoftAssertions {

    private final Set<Claims> used = ConcurrentHashMap.newKeySet();

    /** No claims yet. */
    public IamSoftAssertions() {}

    /** Begins a claim about who may do what. */
    public IamAssert assertThat(Iam iam) {
        used.add(Objects.requireNonNull(iam, "iam").claims());
        return new IamAssert(iam, Optional.of(this::collectAssertionError));
    }

    @Override
    public List<AssertionError> assertionErrorsCollected() {
        used.forEach(Claims::check);
        return super.assertionErrorsCollected();
    }
}
