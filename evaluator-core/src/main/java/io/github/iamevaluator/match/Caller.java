package io.github.iamevaluator.match;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller of a request, read once so that matching it against many statements reads nothing anew. */
public final class Caller {

    private final Principal principal;
    private final PrincipalKind kind;
    private final String text;
    private final @Nullable Arn arn;
    private final @Nullable Arn roleArn;
    private final @Nullable String account;
    private final long accountNumber;
    private final String partition;
    private final String uniqueId;
    private final boolean serviceLinkedRole;

    private Caller(Principal principal) {
        this.principal = principal;
        this.kind = principal.kind();
        this.text = principal.text();
        this.arn = principal.arn().orElse(null);
        this.roleArn = principal.roleArn().orElse(null);
        this.account = principal.account().orElse(null);
        this.accountNumber = account == null ? Arn.NO_ACCOUNT : Arn.accountNumber(account);
        this.partition = principal.arn().map(Arn::partition).orElse("aws"); // a canonical user id names no partition
        this.uniqueId = principal.uniqueId().orElse("");
        this.serviceLinkedRole = principal.serviceLinkedRole();
    }

    /** The caller that a principal is. */
    public static Caller of(Principal principal) {
        return new Caller(principal);
    }

    /** The principal. */
    public Principal principal() {
        return principal;
    }

    /** Which kind it is. */
    public PrincipalKind kind() {
        return kind;
    }

    /** Tells whether it is a service-linked role (REQ-20). */
    public boolean serviceLinkedRole() {
        return serviceLinkedRole;
    }

    /** The account it belongs to, if any (REQ-6). */
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    /** Tells whether it belongs to an account. */
    public boolean isOf(String accountId) {
        return accountId.equals(account);
    }

    /** Tells whether it belongs to the account that an ARN names. */
    public boolean isOfAccountOf(ArnSegments arn) {
        return accountNumber != Arn.NO_ACCOUNT
                ? accountNumber == arn.accountNumber()
                : account != null && arn.is(ArnSegments.ACCOUNT, account);
    }

    /** How people name it. */
    String text() {
        return text;
    }

    /** Tells whether an ARN names it. */
    boolean isNamed(Arn name) {
        return name.equals(arn);
    }

    /** The full ARN of the role behind it, or null if that is not known. */
    @Nullable
    Arn roleArn() {
        return roleArn;
    }

    /** The partition of its ARN. */
    String partition() {
        return partition;
    }

    /** Its unique id; empty if not known. */
    String uniqueId() {
        return uniqueId;
    }
}
