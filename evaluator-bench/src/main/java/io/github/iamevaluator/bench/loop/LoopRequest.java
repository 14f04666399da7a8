package io.github.iamevaluator.bench.loop;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request, digested before anything is measured: texts folded and split, every context key at hand. */
public final class LoopRequest {

    final String caller;
    final @Nullable String role;
    final String accountRoot;
    final String account;
    final boolean user;
    final boolean sameAccount;
    final String action;
    final byte[] actionBytes;
    final String resource;
    final String foldedResource;
    final String policyBearer;
    final boolean wildcardOnly;
    final boolean ofS3;
    final Map<String, LoopContextValue> context;

    LoopRequest(LoopCaller caller, LoopTarget target, Map<String, LoopContextValue> context) {
        this.caller = caller.arn();
        this.role = caller.role();
        this.accountRoot = "arn:aws:iam::" + caller.account() + ":root";
        this.account = caller.account();
        this.user = caller.user();
        this.sameAccount = caller.account().equals(target.owner());
        this.action = target.action();
        this.actionBytes = LoopActions.bytes(target.action());
        this.resource = target.resource();
        this.foldedResource = target.foldedResource();
        this.policyBearer = target.policyBearer();
        this.wildcardOnly = target.wildcardOnly();
        this.ofS3 = target.action().startsWith("s3:");
        this.context = context;
    }

    /** The text of a key that has one; null if it is absent or a list. */
    @Nullable
    String single(String foldedKey) {
        LoopContextValue value = context.get(foldedKey);
        return value == null || value.list ? null : value.values[0].text;
    }
}
