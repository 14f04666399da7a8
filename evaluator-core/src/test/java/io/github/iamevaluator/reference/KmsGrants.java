package io.github.iamevaluator.reference;

import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.EndpointType;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.reference.SetFindings.Applied;
import io.github.iamevaluator.request.KmsGrant;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** KMS-6: the grants on a key that apply to a check. */
final class KmsGrants {

    private static final String ENCRYPTION_CONTEXT = "kms:EncryptionContext:";

    private KmsGrants() {}

    static List<Applied> applying(Check check) {
        List<Applied> applied = new ArrayList<>();
        if (!ServiceRules.kmsKey(check.resource())) {
            return applied;
        }
        for (KmsGrant grant : check.settings().kmsGrants()) {
            boolean operation = grant.operations().stream().anyMatch(name -> Names.same("kms:" + name, check.action()));
            MatchKind kind = grantee(check, grant.granteePrincipal());
            if (operation && kind != MatchKind.NONE && constraintsHold(grant, check.context())) {
                applied.add(new Applied(Effect.ALLOW, kind));
            }
        }
        return applied;
    }

    private static MatchKind grantee(Check check, String grantee) {
        MatchKind kind = new PrincipalMatching(
                        check.principal(), check.context(), PolicyType.RESOURCE, EndpointType.INTERFACE, false, false)
                .aws(grantee);
        return kind == MatchKind.NONE || kind == MatchKind.VIA_ROLE ? kind : MatchKind.DIRECT;
    }

    private static boolean constraintsHold(KmsGrant grant, RequestContext context) {
        Map<String, String> given = new LinkedHashMap<>();
        context.entries()
                .values()
                .forEach(entry -> Names.behind(ENCRYPTION_CONTEXT, entry.key())
                        .ifPresent(name ->
                                given.put(name, String.join(",", entry.value().values()))));
        boolean equal = grant.encryptionContextEquals().map(given::equals).orElse(true);
        boolean subset = grant.encryptionContextSubset()
                .map(wanted -> given.entrySet().containsAll(wanted.entrySet()))
                .orElse(true);
        boolean source = grant.sourceArn()
                .map(arn -> context.single("aws:SourceArn").filter(arn::equals).isPresent())
                .orElse(true);
        return equal && subset && source;
    }
}
