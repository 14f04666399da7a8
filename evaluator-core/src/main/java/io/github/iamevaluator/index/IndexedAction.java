package io.github.iamevaluator.index;

import io.github.iamevaluator.context.ActionProfile;
import io.github.iamevaluator.facts.RequestFacts;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action with the statements that match it: everything about a question that depends on the action alone.
 *
 * <p>Safe for use by any number of threads.
 */
public final class IndexedAction {

    private static final int NUMBERED = Long.BYTES;
    private static final int MOST = 0xFF;

    private final String text;
    private final int hash;
    private final ActionProfile profile;
    private final ActionRule rule;
    private final boolean catalogued;
    private final boolean ruled;
    private final boolean trust;
    private final boolean ofOrganizations;
    private final boolean asksResourcePolicy;
    private final boolean asksResourceControl;
    private final boolean wildcardOnly;
    private final boolean s3;
    private final IdentityOutline outline;
    private final Posting denies;
    private final Posting allows;
    // Two threads that meet here make equal ones, and one of them is kept.
    private @Nullable Residual[] residuals = new Residual[0];
    private @Nullable Limits[] limits = new Limits[0];
    private volatile long limitNumbers;

    /**
     * An action.
     *
     * @param text as it is asked about
     * @param profile what is known of it
     * @param rule what of it is not decided by the general rules
     * @param denies the Deny statements of identity policies that match it
     * @param allows the Allow statements
     */
    IndexedAction(String text, ActionProfile profile, ActionRule rule, List<Posted> denies, List<Posted> allows) {
        this.text = text;
        this.hash = text.hashCode();
        this.profile = profile;
        this.rule = rule;
        this.catalogued = profile.isCatalogued(text);
        this.ruled = rule != ActionRule.GENERAL || RequestFacts.isTrustAction(profile.name());
        this.trust = RequestFacts.isTrustAction(profile.name());
        this.ofOrganizations = profile.name().isService("organizations");
        this.asksResourcePolicy = !profile.name().isService("iam"); // IAM-2
        this.asksResourceControl = profile.rcpSupported() && !profile.name().is("kms:retiregrant"); // RCP-7, RCP-9
        this.wildcardOnly = profile.wildcardOnly();
        this.s3 = profile.s3();
        this.outline = IdentityOutline.of(denies, allows);
        this.denies = Posting.of(denies);
        this.allows = Posting.of(allows);
    }

    /** What is known of the action. */
    public ActionProfile profile() {
        return profile;
    }

    /** The action as it is asked about. */
    String text() {
        return text;
    }

    /** The hash of {@link #text}. */
    int hash() {
        return hash;
    }

    /** Tells whether the catalog has it, spelled like this: of such there are only so many. */
    boolean catalogued() {
        return catalogued;
    }

    /** Tells whether checks of it may be decided by more than the general rules: by those of its service, or of trust. */
    boolean ruled() {
        return ruled;
    }

    /** Tells whether it is an action of AWS Organizations, whose delegation policy no export holds (SVC-7, SVC-8). */
    boolean ofOrganizations() {
        return ofOrganizations;
    }

    /** What of it is not decided by the general rules. */
    ActionRule rule() {
        return rule;
    }

    /** Tells whether it asks the trust policies of roles (EVAL-19). */
    boolean asksTrust() {
        return trust;
    }

    /** Tells whether the policy of the resource is asked. */
    boolean asksResourcePolicy() {
        return asksResourcePolicy;
    }

    /** Tells whether RCPs are asked. */
    boolean asksResourceControl() {
        return asksResourceControl;
    }

    /** Tells whether the action element of a statement matches it. */
    boolean matches(CompiledStatement statement) {
        return statement
                .action()
                .matches(profile.name().service(), profile.name().name());
    }

    /** Tells whether it is known to have no resource type (REQ-7). */
    boolean wildcardOnly() {
        return wildcardOnly;
    }

    /** Tells whether it is an action of Amazon S3. */
    boolean s3() {
        return s3;
    }

    /**
     * What the identity policies may say of it: bits of {@link IdentityOutline}.
     *
     * @param members the caller's documents; null: all
     */
    int outline(@Nullable DocumentSet members) {
        return outline.of(members);
    }

    /** Tells whether a Deny of the identity policies applies, where the outline says that one may. */
    boolean identityDenies(Subject subject, @Nullable DocumentSet members) {
        return denies.anyApplies(subject, members);
    }

    /** Tells whether an Allow of the identity policies applies, where the outline says that one may. */
    boolean identityAllows(Subject subject, @Nullable DocumentSet members) {
        return allows.anyApplies(subject, members);
    }

    /** About how many bytes it keeps alive. */
    int weight() {
        return denies.weight() + allows.weight();
    }

    /** What is left to ask of a guardrail once the action is known. */
    Residual residual(Guardrail guardrail) {
        @Nullable Residual[] known = residuals;
        Residual residual = guardrail.number() < known.length ? known[guardrail.number()] : null;
        return residual != null ? residual : keep(guardrail);
    }

    private Residual keep(Guardrail guardrail) {
        Residual residual = guardrail.residual(profile.name());
        @Nullable Residual[] more = Arrays.copyOf(residuals, Math.max(residuals.length, guardrail.number() + 1));
        more[guardrail.number()] = residual;
        residuals = more;
        return residual;
    }

    /** What is left to ask of a caller's guardrails once the action is known. */
    Limits limits(LimitSet set) {
        int number = set.number();
        if (number < NUMBERED) {
            int known = (int) (limitNumbers >>> (Byte.SIZE * number)) & MOST;
            return known == 0 ? keep(set) : set.limits(known - 1);
        }
        @Nullable Limits[] known = limits;
        Limits left = number < known.length ? known[number] : null;
        return left != null ? left : keep(set);
    }

    /** Of the first few sets only a number is kept, one byte in a field: nothing more has to be read to find it. */
    private Limits keep(LimitSet set) {
        Limits left = set.limits(this);
        int numberOfLeft = left.number();
        if (set.number() < NUMBERED && numberOfLeft < MOST) {
            limitNumbers |=
                    (numberOfLeft + 1L) << (Byte.SIZE * set.number()); // what another thread loses it finds again
        } else if (set.number() >= NUMBERED) {
            @Nullable Limits[] more = Arrays.copyOf(limits, Math.max(limits.length, set.number() + 1));
            more[set.number()] = left;
            limits = more;
        }
        return left;
    }
}
