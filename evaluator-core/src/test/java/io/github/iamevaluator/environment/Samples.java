package io.github.iamevaluator.environment;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.DocumentOrigin;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small organization: management account M, member account A under unit ou-1, and account S outside. */
final class Samples {

    static final String M = "999999999999";
    static final String A = "111111111111";
    static final String S = "222222222222";

    static final Arn ANA = arn("arn:aws:iam::111111111111:user/dev/ana");
    static final Arn DEPLOY = arn("arn:aws:iam::111111111111:role/ci/deploy");
    static final Arn LINKED = arn("arn:aws:iam::111111111111:role/aws-service-role/x.amazonaws.com/Linked");
    static final String BUCKET = "arn:aws:s3:::data";
    static final String MANAGED = "arn:aws:iam::111111111111:policy/Shared";

    private Samples() {}

    static Environment organization() {
        return Environment.builder()
                .organization(tree())
                .account(accountA())
                .resource(Resource.of(arn(BUCKET), A).withPolicy(policy("bucket policy")))
                .build();
    }

    static Environment singleAccount() {
        return organization().withOrganization(Optional.empty());
    }

    static Organization tree() {
        return Organization.of("o-1", M)
                .with(OrganizationLevel.root("r-1"))
                .with(OrganizationLevel.unit("ou-1", "Work", "r-1"))
                .with(OrganizationLevel.account(M, "main", "r-1"))
                .with(OrganizationLevel.account(A, "acme-prod", "ou-1"))
                .attach(scp("root-scp"), "r-1")
                .attach(scp("unit-scp"), "ou-1")
                .attach(scp("account-scp"), A)
                .attach(rcp("root-rcp"), "r-1");
    }

    static Account accountA() {
        User ana = User.of(ANA)
                .withId("AIDAANA")
                .withPolicies(IdentityPolicies.NONE.withInline(policy("own")).withManaged(MANAGED))
                .withGroups(Set.of("Devs"))
                .withTags(Map.of("team", "web"));
        Role deploy = Role.of(DEPLOY)
                .withId("AROADEPLOY")
                .withTrust(AttachedPolicy.of(policy("trust")))
                .withPolicies(IdentityPolicies.NONE.withInline(policy("deploys")))
                .withBoundary(Optional.of(MANAGED))
                .withTags(Map.of("stage", "prod"));
        Group devs = Group.of(arn("arn:aws:iam::111111111111:group/Devs"))
                .withPolicies(IdentityPolicies.NONE.withInline(policy("group policy")));
        return Account.of(A)
                .with(ana)
                .with(deploy)
                .with(Role.of(LINKED).withId("AROALINKED"))
                .with(devs)
                .with(ManagedPolicy.of(MANAGED, policy("Shared")));
    }

    static Policy policy(String name) {
        PolicyDocument silent = new PolicyDocument(PolicyVersion.V2012_10_17, Optional.empty(), List.of(), "");
        return Policy.of(name, silent, DocumentOrigin.TEXT);
    }

    static AttachedPolicy broken(String name) {
        SourceLocation at = DocumentOrigin.TEXT.locate(name, "", DocumentOrigin.TEXT.start());
        return AttachedPolicy.broken(name, List.of(new Problem("bad", at, "bad", "mend it")));
    }

    static ControlPolicy scp(String name) {
        return ControlPolicy.of("p-" + name, PolicyType.SERVICE_CONTROL, AttachedPolicy.of(policy(name)));
    }

    static ControlPolicy rcp(String name) {
        return ControlPolicy.of("p-" + name, PolicyType.RESOURCE_CONTROL, AttachedPolicy.of(policy(name)));
    }

    static Arn arn(String text) {
        return Arn.parse(text).orElseThrow();
    }

    static List<String> names(List<Policy> policies) {
        return policies.stream().map(Policy::name).toList();
    }

    static List<String> unknownNames(List<Policy> policies) {
        return names(
                policies.stream().filter(policy -> policy.document().isEmpty()).toList());
    }

    /** Each level as {@code id=[names]}. */
    static List<String> levels(List<ControlLevel> levels) {
        return levels.stream()
                .map(level -> level.id() + "=" + names(level.policies()))
                .toList();
    }
}
