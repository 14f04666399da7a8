package io.github.iamevaluator.options;

import static io.github.iamevaluator.options.DisputedExample.ALLOW_ALL;
import static io.github.iamevaluator.request.Decision.ALLOWED;
import static io.github.iamevaluator.request.Decision.EXPLICIT_DENY;
import static io.github.iamevaluator.request.Decision.IMPLICIT_DENY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.KmsGrant;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.ResourceSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every disputed point of Appendix A: a question that the adopted and the other reading answer differently. */
class DisputedPointsTest {

    private static final String QUEUE = "arn:aws:sqs:eu-west-1:111111111111:q";

    /** A question, its answer by default and its answer by the other reading. */
    private record Dispute(DisputedExample question, Decision adopted, Decision other) {}

    @ParameterizedTest
    @EnumSource
    void theOtherReadingAnswersOtherwise(DisputedPoint point) {
        Dispute dispute = dispute(point);
        assertThat(dispute.question().decide(EvaluationOptions.DEFAULT)).isEqualTo(dispute.adopted());
        assertThat(dispute.question().decide(EvaluationOptions.DEFAULT.withAlternative(point)))
                .isEqualTo(dispute.other());
    }

    private static Dispute dispute(DisputedPoint point) {
        return switch (point) {
            case SESSION_POLICY_LIMITS_DIRECT_GRANTS ->
                new Dispute(
                        question()
                                .caller(Principals.parse("arn:aws:sts::111111111111:assumed-role/r/s"))
                                .session(allow("ec2:*", "*"))
                                .resource("{'Effect':'Allow','Principal':'*','Action':'*','Resource':'*'}"),
                        ALLOWED,
                        IMPLICIT_DENY);
            case UNRESOLVED_VARIABLE_FAILS_NEGATED_OPERATORS ->
                new Dispute(
                        question()
                                .identity(ALLOW_ALL, denyIf("'StringNotEquals':{'corp:k':'${aws:PrincipalTag/t}'}"))
                                .with("corp:k", "x"),
                        EXPLICIT_DENY,
                        ALLOWED);
            case NOT_PRINCIPAL_STRICT ->
                new Dispute(
                        question()
                                .identity(ALLOW_ALL)
                                .resource("{'Effect':'Deny','NotPrincipal':{'AWS':'arn:aws:iam::111111111111:user/u'},"
                                        + "'Action':'*','Resource':'*'}"),
                        ALLOWED,
                        EXPLICIT_DENY);
            case UNCONVERTIBLE_TEXT_FAILS_CONDITION ->
                new Dispute(
                        allowedIf("'NumericNotEquals':{'corp:k':'1'}").with("corp:k", "abc"), ALLOWED, IMPLICIT_DENY);
            case FOR_ANY_VALUE_IF_EXISTS_NEEDS_KEY ->
                new Dispute(allowedIf("'ForAnyValue:StringEqualsIfExists':{'corp:k':'x'}"), ALLOWED, IMPLICIT_DENY);
            case EMPTY_LIST_IS_ABSENT ->
                new Dispute(allowedIf("'Null':{'corp:k':'false'}").withList("corp:k"), ALLOWED, IMPLICIT_DENY);
            case PLAIN_OPERATOR_MATCHES_ANY_OF_LIST ->
                new Dispute(allowedIf("'StringEquals':{'corp:k':'a'}").withList("corp:k", "a"), IMPLICIT_DENY, ALLOWED);
            case DIGIT_DATES_ARE_MILLISECONDS ->
                new Dispute(
                        allowedIf("'DateEquals':{'corp:k':'1970-01-01T00:16:40Z'}")
                                .with("corp:k", "1000"),
                        ALLOWED,
                        IMPLICIT_DENY);
            case FEDERATED_USER_WITHOUT_SESSION_POLICY_UNLIMITED ->
                new Dispute(
                        question()
                                .caller(Principals.parse("arn:aws:sts::111111111111:federated-user/u"))
                                .identity(ALLOW_ALL),
                        IMPLICIT_DENY,
                        ALLOWED);
            case SERVICE_PRINCIPAL_HAS_TYPE ->
                new Dispute(
                        fromService()
                                .resource(
                                        serviceMay(",'Condition':{'StringEquals':{'aws:PrincipalType':'AWSService'}}")),
                        IMPLICIT_DENY,
                        ALLOWED);
            case RESOURCE_PARTS_KEEP_CASE -> new Dispute(allowedOn("arn:aws:S3:::b/k"), ALLOWED, IMPLICIT_DENY);
            case SERVICE_WILDCARDS_ARE_LITERAL -> new Dispute(allowedOn("arn:aws:s*:::b/k"), ALLOWED, IMPLICIT_DENY);
            case BAD_NOT_RESOURCE_ENTRY_SPOILS_STATEMENT ->
                new Dispute(
                        question()
                                .identity(
                                        ALLOW_ALL,
                                        "{'Effect':'Deny','Action':'*',"
                                                + "'NotResource':'arn:aws:s3:::b/${aws:PrincipalTag/t}/*'}"),
                        EXPLICIT_DENY,
                        ALLOWED);
            case S3_LIST_ALL_NEEDS_STAR ->
                new Dispute(
                        question()
                                .asks("s3:ListAllMyBuckets", "*", "111111111111")
                                .identity(allow("s3:ListAllMyBuckets", "arn:aws:s3:::*")),
                        ALLOWED,
                        IMPLICIT_DENY);
            case VARIABLE_DEFAULT_SERVES_LISTS ->
                new Dispute(
                        allowedOn("arn:aws:s3:::b/${corp:k, \\u0027k\\u0027}").withList("corp:k", "k"),
                        IMPLICIT_DENY,
                        ALLOWED);
            case BOOL_VALUES_TAKE_NO_VARIABLES ->
                new Dispute(
                        allowedIf("'Bool':{'corp:k':'${corp:l}'}")
                                .with("corp:k", "true")
                                .with("corp:l", "true"),
                        ALLOWED,
                        IMPLICIT_DENY);
            case NUMBERS_READ_BY_PREFIX ->
                new Dispute(
                        allowedIf("'NumericEquals':{'corp:k':'10'}").with("corp:k", "10abc"), IMPLICIT_DENY, ALLOWED);
            case SILENT_SCP_IS_EXPLICIT ->
                new Dispute(question().identity(ALLOW_ALL).scp(allow("ec2:*", "*")), IMPLICIT_DENY, EXPLICIT_DENY);
            case STAR_COLON_STAR_MATCHES_NOTHING ->
                new Dispute(question().identity(allow("*:*", "*")), ALLOWED, IMPLICIT_DENY);
            case ENDPOINT_PRINCIPAL_IGNORED ->
                new Dispute(
                        question()
                                .identity(ALLOW_ALL)
                                .endpoint("{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111111111111:user/v'},"
                                        + "'Action':'*','Resource':'*'}"),
                        IMPLICIT_DENY,
                        ALLOWED);
            case KMS_GRANT_SERVES_BOTH_ACCOUNTS ->
                new Dispute(
                        question()
                                .asks("kms:Decrypt", "arn:aws:kms:eu-west-1:222222222222:key/1234", "222222222222")
                                .settings(granted("arn:aws:iam::111111111111:user/u")),
                        IMPLICIT_DENY,
                        ALLOWED);
            case RESERVED_WRITES_ARE_IMPLICIT ->
                new Dispute(
                        question()
                                .asks("iam:DeleteRole", "arn:aws:iam::111111111111:role/aws-reserved/x", "111111111111")
                                .identity("{'Effect':'Deny','Action':'iam:*','Resource':'*'}"),
                        EXPLICIT_DENY,
                        IMPLICIT_DENY);
            case SERVICE_PRINCIPALS_SKIP_RCPS ->
                new Dispute(fromService().resource(serviceMay("")).rcp(DENY_SQS), EXPLICIT_DENY, ALLOWED);
            case VARIABLES_IN_EVERY_VERSION ->
                new Dispute(
                        question()
                                .version("2008-10-17")
                                .asks("s3:GetObject", "arn:aws:s3:::b/u", "111111111111")
                                .identity(allow("*", "arn:aws:s3:::b/${aws:username}")),
                        IMPLICIT_DENY,
                        ALLOWED);
            case BARE_IPV6_COMPARED_AS_TEXT ->
                new Dispute(
                        allowedIf("'IpAddress':{'aws:SourceIp':'2001:DB8::1'}").with("aws:SourceIp", "2001:db8::1"),
                        ALLOWED,
                        IMPLICIT_DENY);
            case RCP_NEEDS_RESOURCE_TYPE ->
                new Dispute(
                        question()
                                .asks("sqs:ListQueues", "*", "111111111111")
                                .identity(ALLOW_ALL)
                                .rcp(DENY_SQS),
                        EXPLICIT_DENY,
                        ALLOWED);
            case LONE_STAR_ARN_MATCHES_NOTHING ->
                new Dispute(
                        question().identity(ALLOW_ALL, denyIf("'ArnLike':{'aws:PrincipalArn':'*'}")),
                        EXPLICIT_DENY,
                        ALLOWED);
            case STAR_STAYS_IN_SEGMENT ->
                new Dispute(
                        question()
                                .asks(
                                        "lambda:InvokeFunction",
                                        "arn:aws:lambda:us-east-1:111111111111:function:f1",
                                        "111111111111")
                                .identity(allow("*", "arn:aws:lambda:*:*:f1*")),
                        ALLOWED,
                        IMPLICIT_DENY);
        };
    }

    private static final String DENY_SQS = "{'Effect':'Deny','Principal':'*','Action':'sqs:*','Resource':'*'}";

    private static DisputedExample question() {
        return new DisputedExample();
    }

    private static DisputedExample allowedIf(String condition) {
        return question().identity("{'Effect':'Allow','Action':'*','Resource':'*','Condition':{" + condition + "}}");
    }

    private static DisputedExample allowedOn(String resource) {
        return question().identity(allow("s3:*", resource));
    }

    private static DisputedExample fromService() {
        return question()
                .caller(Principals.service("sns.amazonaws.com"))
                .asks("sqs:SendMessage", QUEUE, "111111111111");
    }

    private static String allow(String action, String resource) {
        return "{'Effect':'Allow','Action':'" + action + "','Resource':'" + resource + "'}";
    }

    private static String denyIf(String condition) {
        return "{'Effect':'Deny','Action':'*','Resource':'*','Condition':{" + condition + "}}";
    }

    private static String serviceMay(String condition) {
        return "{'Effect':'Allow','Principal':{'Service':'sns.amazonaws.com'},'Action':'sqs:*','Resource':'*'"
                + condition + "}";
    }

    private static ResourceSettings granted(String grantee) {
        KmsGrant grant =
                new KmsGrant(grantee, List.of("Decrypt"), Optional.empty(), Optional.empty(), Optional.empty());
        return new ResourceSettings(false, false, false, List.of(grant), false, Optional.empty());
    }
}
