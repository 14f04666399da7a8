package io.github.iamevaluator.decide.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.facts.Facts;
import io.github.iamevaluator.facts.PolicySetFacts;
import io.github.iamevaluator.facts.RequestFacts;
import io.github.iamevaluator.facts.ResourcePolicyFacts;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.ActionName;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.EvaluationMode;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.PrincipalKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The narrow questions that single services answer in their own way. */
class ServiceRulesTest {

    private static final String OWN = "111111111111";
    private static final String OTHER = "222222222222";

    private PrincipalKind caller = PrincipalKind.USER;
    private String owner = OWN;
    private EvaluationOptions options = EvaluationOptions.DEFAULT;

    @ParameterizedTest
    @EnumSource
    void everyAuthenticatedCallerMayAskWhoItIs(PrincipalKind kind) {
        caller = kind;
        boolean authenticated = switch (kind) {
            case ANONYMOUS, FEDERATED_CALLER, ORIGIN_ACCESS_IDENTITY -> false;
            case ROOT, USER, ROLE, ROLE_SESSION, FEDERATED_USER, SERVICE, CANONICAL_ACCOUNT -> true;
        };
        assertThat(alwaysAllows("sts:GetCallerIdentity").isPresent()).isEqualTo(authenticated);
    }

    @ParameterizedTest
    @CsvSource({"USER,true", "ROOT,true", "ROLE_SESSION,false", "FEDERATED_USER,false"})
    void onlyLongTermKeysGetASessionToken(PrincipalKind kind, boolean may) {
        caller = kind;
        assertThat(alwaysAllows("sts:GetSessionToken").isPresent()).isEqualTo(may);
        assertThat(lowers("sts:GetSessionToken", "*").isEmpty()).isEqualTo(may);
    }

    @Test
    void theSimulatorAllowsNothingUnasked() {
        options = options.withMode(EvaluationMode.AWS_SIMULATOR);
        assertThat(alwaysAllows("sts:GetCallerIdentity")).isEmpty();
        assertThat(alwaysAllows("s3:GetObject")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ROOT,sts:AssumeRole,arn:aws:iam::111111111111:role/r,STS-9",
        "USER,sts:AssumeRole,arn:aws:iam::111111111111:role/r,",
        "USER,kms:UpdateAlias,arn:aws:kms:eu-west-1:111111111111:alias/aws/s3,KMS-8",
        "USER,kms:UpdateAlias,arn:aws:kms:eu-west-1:111111111111:alias/mine,",
        "USER,kms:DescribeKey,arn:aws:kms:eu-west-1:111111111111:alias/aws/s3,",
        "USER,iam:DeletePolicy,arn:aws:iam::aws:policy/ReadOnlyAccess,IAM-3",
        "USER,iam:GetPolicy,arn:aws:iam::aws:policy/ReadOnlyAccess,",
        "USER,iam:DeleteRole,arn:aws:iam::111111111111:role/aws-reserved/sso/r,IAM-4",
        "USER,iam:DeleteRole,arn:aws:iam::111111111111:role/r,",
        "USER,iam:GetRole,arn:aws:iam::111111111111:role/aws-reserved/sso/r,",
        "USER,iam:ListRoles,*,",
        "USER,sqs:SendMessage,arn:aws:sqs:eu-west-1:111111111111:q,"
    })
    void aServiceRefusesWhatItKeepsForItself(PrincipalKind kind, String action, String resource, String rule) {
        caller = kind;
        assertThat(lowers(action, resource).map(Lowering::rule)).isEqualTo(Optional.ofNullable(rule));
    }

    @Test
    void aRoleOfAnotherAccountCannotBePassed() {
        owner = OTHER;
        assertThat(lowers("iam:PassRole", "arn:aws:iam::222222222222:role/r").map(Lowering::rule))
                .contains("IAM-1");
        caller = PrincipalKind.ANONYMOUS;
        assertThat(lowers("iam:PassRole", "arn:aws:iam::222222222222:role/r")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kms:Decrypt,arn:aws:kms:eu-west-1:111111111111:key/1,true",
        "kms:Decrypt,arn:aws:kms:eu-west-1:111111111111:alias/mine,false",
        "sts:AssumeRole,arn:aws:iam::111111111111:role/r,true",
        "sts:GetFederationToken,arn:aws:sts::111111111111:federated-user/f,false",
        "s3:GetObject,arn:aws:s3:::b/k,false"
    })
    void keysAndRolesRequireTrust(String action, String resource, boolean required) {
        RequestFacts request = request(action, resource);
        assertThat(ServiceRules.of(request.action()).requiresTrust(request)).isEqualTo(required);
    }

    @ParameterizedTest
    @CsvSource({
        "ANONYMOUS,arn:aws:s3:::b/k,true",
        "SERVICE,arn:aws:s3:::b/k,false",
        "USER,arn:aws:s3:::b/k,false",
        "ANONYMOUS,*,true",
        "ANONYMOUS,arn:aws:s3:eu-west-1:111111111111:accesspoint/a/object/k,false",
        "ANONYMOUS,arn:aws:s3:::b,true"
    })
    void aPublicBucketIsClosedToStrangers(PrincipalKind kind, String resource, boolean closed) {
        caller = kind;
        Optional<Lowering> lowering = lowers("s3:GetObject", resource);
        assertThat(lowering.map(Lowering::decision))
                .isEqualTo(closed ? Optional.of(Decision.EXPLICIT_DENY) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "ROOT,s3:PutBucketPolicy,111111111111,true",
        "ROOT,s3:PutBucketPolicy,222222222222,false",
        "ROOT,s3:PutObject,111111111111,false",
        "USER,s3:PutBucketPolicy,111111111111,false"
    })
    void theOwnersRootUserMendsABucketPolicy(PrincipalKind kind, String action, String ownedBy, boolean may) {
        caller = kind;
        owner = ownedBy;
        RequestFacts request = request(action, "arn:aws:s3:::b");
        assertThat(ServiceRules.of(request.action()).ignoresResourceDeny(request))
                .isEqualTo(may);
    }

    private Optional<String> alwaysAllows(String action) {
        RequestFacts request = request(action, "*");
        return ServiceRules.of(request.action()).alwaysAllows(request);
    }

    private Optional<Lowering> lowers(String action, String resource) {
        Facts facts = facts(request(action, resource));
        return ServiceRules.of(facts.request().action()).lowers(facts);
    }

    private RequestFacts request(String action, String resource) {
        int colon = action.indexOf(':');
        Optional<String> account = switch (caller) {
            case SERVICE, ANONYMOUS, FEDERATED_CALLER, ORIGIN_ACCESS_IDENTITY -> Optional.empty();
            case ROOT, USER, ROLE, ROLE_SESSION, FEDERATED_USER, CANONICAL_ACCOUNT -> Optional.of(OWN);
        };
        return new RequestFacts(
                caller,
                account,
                Optional.of(owner),
                false,
                new ActionName(action.substring(0, colon), action.substring(colon + 1)),
                Arn.parse(resource),
                true,
                true,
                options);
    }

    private static Facts facts(RequestFacts request) {
        PolicySetFacts bucket = PolicySetFacts.absent(PolicyType.RESOURCE);
        return new Facts(
                request,
                PolicySetFacts.absent(PolicyType.IDENTITY),
                PolicySetFacts.absent(PolicyType.PERMISSIONS_BOUNDARY),
                PolicySetFacts.absent(PolicyType.SESSION),
                List.of(),
                List.of(),
                PolicySetFacts.absent(PolicyType.VPC_ENDPOINT),
                List.of(new ResourcePolicyFacts(bucket, true)));
    }
}
