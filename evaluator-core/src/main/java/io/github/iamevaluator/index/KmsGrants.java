package io.github.iamevaluator.index;

import io.github.iamevaluator.context.Check;
import io.github.iamevaluator.facts.ApplyingStatement;
import io.github.iamevaluator.match.GranteeMatcher;
import io.github.iamevaluator.match.MatchKind;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.KmsGrant;
import io.github.iamevaluator.request.RequestContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The grants on a KMS key that allow a check (KMS-6). Source: AWS KMS Developer Guide, "Grants in AWS KMS". */
final class KmsGrants {

    private static final String CONTEXT_PREFIX = "kms:encryptioncontext:";

    private KmsGrants() {}

    /** The applying grants, each as an Allow with the kind of its grantee. */
    static List<ApplyingStatement> applying(Check check) {
        if (!onKey(check)) {
            return List.of();
        }
        return check.target().settings().kmsGrants().stream()
                .filter(grant -> allows(grant, check))
                .map(grant -> new ApplyingStatement(
                        PolicyType.RESOURCE,
                        Policy.unknown("grant to " + grant.granteePrincipal()),
                        Optional.empty(),
                        GranteeMatcher.compile(grant.granteePrincipal()).match(check.principal())))
                .filter(allow -> allow.kind() != MatchKind.NONE)
                .toList();
    }

    private static boolean onKey(Check check) {
        return check.arn()
                .filter(arn -> arn.service().equals("kms") && arn.resource().startsWith("key/"))
                .isPresent();
    }

    private static boolean allows(KmsGrant grant, Check check) {
        Map<String, String> encryption = encryptionContext(check.context());
        return grant.operations().stream()
                        .anyMatch(operation ->
                                operation.equalsIgnoreCase(check.action().name()))
                && grant.encryptionContextEquals().map(encryption::equals).orElse(true)
                && grant.encryptionContextSubset()
                        .map(wanted -> encryption.entrySet().containsAll(wanted.entrySet()))
                        .orElse(true)
                && grant.sourceArn()
                        .map(arn -> check.context()
                                .single("aws:SourceArn")
                                .filter(arn::equals)
                                .isPresent())
                        .orElse(true);
    }

    private static Map<String, String> encryptionContext(RequestContext context) {
        Map<String, String> pairs = new HashMap<>();
        context.entries().forEach((folded, entry) -> {
            if (folded.startsWith(CONTEXT_PREFIX)) {
                entry.value()
                        .values()
                        .forEach(value -> pairs.put(entry.key().substring(CONTEXT_PREFIX.length()), value));
            }
        });
        return pairs;
    }
}
