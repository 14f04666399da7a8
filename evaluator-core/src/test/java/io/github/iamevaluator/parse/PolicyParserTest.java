package io.github.iamevaluator.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.Quantifier;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules GRAM-1 to GRAM-41 and RCP-8, as far as they say what is a policy and what is none. */
class PolicyParserTest {

    private static final String ALLOW = "\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"";

    private final PolicyParser parser = PolicyParser.create(Set.of("s3", "sqs")::contains);

    @Test
    void aStatementMayBeAnObjectOrAList() { // GRAM-1
        assertThat(parse("{\"Statement\":{" + ALLOW + "}}").statements())
                .singleElement()
                .extracting(Statement::pointer)
                .isEqualTo("/Statement");
        assertThat(parse("{\"Statement\":[{" + ALLOW + "},{" + ALLOW + "}]}").statements())
                .extracting(Statement::pointer)
                .containsExactly("/Statement/0", "/Statement/1");
    }

    @Test
    void aMissingVersionIsTheOldOne() { // GRAM-2
        assertThat(parse(statement(ALLOW)).version()).isEqualTo(PolicyVersion.V2008_10_17);
        assertThat(parse("{\"Statement\":{" + ALLOW + "},\"Version\":\"2012-10-17\"}")
                        .version())
                .isEqualTo(PolicyVersion.V2012_10_17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"effect", "ACTION", "Resources", "Comment", "sid"})
    void elementNamesAreCaseSensitiveAndUnknownOnesAreErrors(String element) { // GRAM-4
        assertThat(codes(PolicyForm.IDENTITY, statement(ALLOW + ",\"" + element + "\":\"x\"")))
                .containsExactly("unknown-element");
    }

    @Test
    void aMemberMayNotBeRepeatedAtAnyLevel() { // GRAM-5
        assertThat(codes(
                        PolicyForm.IDENTITY,
                        "{\"Version\":\"2012-10-17\","
                                + statement(ALLOW).substring(1, statement(ALLOW).length() - 1)
                                + ",\"Version\":\"2012-10-17\"}"))
                .containsExactly("repeated-member");
        assertThat(codes(PolicyForm.IDENTITY, statement(ALLOW + ",\"Nonsense\":{\"a\":{\"b\":1,\"b\":1}}")))
                .containsExactly("unknown-element", "repeated-member");
    }

    @Test
    void conditionKeysThatDifferOnlyInCaseAreTwoConditions() { // GRAM-5
        Statement statement =
                only(ALLOW + ",\"Condition\":{\"StringEquals\":{\"aws:username\":\"a\",\"AWS:UserName\":\"b\"}}");

        assertThat(statement.conditions()).extracting(Condition::key).containsExactly("aws:username", "AWS:UserName");
    }

    @Test
    void aPairOfElementsIsConflicting() { // GRAM-6
        assertThat(codes(PolicyForm.IDENTITY, statement(ALLOW + ",\"NotAction\":\"a:b\",\"NotResource\":\"*\"")))
                .containsExactly("conflicting-elements", "conflicting-elements");
        assertThat(codes(
                        PolicyForm.RESOURCE_BASED,
                        statement(ALLOW + ",\"Principal\":\"*\",\"NotPrincipal\":{\"AWS\":\"111111111111\"}")))
                .containsExactly("conflicting-elements");
    }

    @Test
    void anEmptySidIsAcceptedTwice() { // GRAM-7
        assertThat(parse("{\"Statement\":[{\"Sid\":\"\"," + ALLOW + "},{\"Sid\":\"\"," + ALLOW + "}]}")
                        .statements())
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatedSidIsAnErrorWhereSidsArePlain(PolicyForm form) { // GRAM-7
        String principal = form.allowsPrincipal() ? "\"Principal\":\"*\"," : "";
        String resource = form == PolicyForm.ROLE_TRUST ? "" : ",\"Resource\":\"*\"";
        String one = "{\"Sid\":\"A\"," + principal + "\"Effect\":\"Deny\",\"Action\":\"s3:*\"" + resource + "}";

        List<String> expected = form.hasPlainSids() ? List.of("repeated-sid") : List.of();
        assertThat(codes(form, "{\"Statement\":[" + one + "," + one + "]}")).isEqualTo(expected);
    }

    @Test
    void otherResourceBasedPoliciesMayHaveAnySid() { // GRAM-7
        String document = statement("\"Sid\":\"Allow CI - role_1\",\"Principal\":\"*\"," + ALLOW);

        assertThat(codes(PolicyForm.RESOURCE_BASED, document)).isEmpty();
        assertThat(codes(PolicyForm.INTERFACE_ENDPOINT, document)).isEmpty();
    }

    @Test
    void anIdBelongsInResourceBasedPoliciesOnly() { // GRAM-8
        String document = "{\"Id\":\"x\",\"Statement\":{\"Principal\":\"*\"," + ALLOW + "}}";

        assertThat(parse(PolicyForm.RESOURCE_BASED, document).id()).contains("x");
        assertThat(codes(PolicyForm.SESSION, "{\"Id\":\"x\",\"Statement\":{" + ALLOW + "}}"))
                .containsExactly("forbidden-element");
    }

    @Test
    void aScalarEqualsAListOfOne() { // GRAM-9
        Statement scalar = only("\"Effect\":\"Allow\",\"Action\":\"a:b\",\"Resource\":\"*\"");
        Statement list = only("\"Effect\":\"Allow\",\"Action\":[\"a:b\"],\"Resource\":[\"*\"]");

        assertThat(list.action()).isEqualTo(scalar.action());
        assertThat(list.resource()).isEqualTo(scalar.resource());
    }

    @Test
    void conditionValuesMayBeTextsBooleansNumbersAndNone() { // GRAM-9, GRAM-10
        Statement statement = only(ALLOW + ",\"Condition\":{\"StringEquals\":{\"k\":[\"a\",true,1.50e2],\"l\":[]}}");

        assertThat(statement.conditions())
                .extracting(Condition::values)
                .containsExactly(List.of("a", "true", "1.50e2"), List.of());
    }

    @Test
    void operatorNamesIgnoreCaseAndComeApart() { // GRAM-12
        Condition condition = only(ALLOW + ",\"Condition\":{\"forANYvalue:STRINGLIKEifexists\":{\"k\":\"v\"}}")
                .conditions()
                .get(0);

        assertThat(condition.operator()).isEqualTo(ConditionOperator.STRING_LIKE);
        assertThat(condition.quantifier()).isEqualTo(Quantifier.FOR_ANY_VALUE);
        assertThat(condition.operatorText()).isEqualTo("ForAnyValue:StringLikeIfExists");
    }

    @ParameterizedTest
    @EnumSource
    void everyOperatorIsReadWithPrefixAndSuffix(ConditionOperator operator) { // GRAM-12, COND-6
        for (Quantifier quantifier : Quantifier.values()) {
            String name = quantifier.prefix() + operator.awsName();
            assertThat(OperatorName.parse(name)).contains(new OperatorName(quantifier, operator, false));
            assertThat(OperatorName.parse(name + "IfExists").isPresent()).isEqualTo(operator != ConditionOperator.NULL);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"StringMatches", "ForAllValues:", "ForSomeValues:Bool", "IfExists", "", "StringEqual\u017F"})
    void unknownOperatorsAreErrors(String operator) { // GRAM-12
        assertThat(codes(PolicyForm.IDENTITY, statement(ALLOW + ",\"Condition\":{\"" + operator + "\":{\"k\":\"v\"}}")))
                .containsExactly("unknown-operator");
    }

    @Test
    void whatMatchesNothingIsStillAPolicy() { // GRAM-13, GRAM-25, ACT-3, ACT-5, RES-8, PRIN-2
        String document = statement(
                "\"Effect\":\"Allow\",\"Action\":[\" s3:Get\",\"s*:x\",\"\",\"a,b\"],"
                        + "\"Resource\":[\"nothing\",\"arn:aws\",\"\"],\"Principal\":{\"AWS\":[\"arn:aws:iam::1:user/*\",\"x\"]}");

        Statement statement =
                parse(PolicyForm.RESOURCE_BASED, document).statements().get(0);
        assertThat(statement.action().patterns()).hasSize(4);
        assertThat(statement.resource().patterns()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void principalsBelongWhereTheTableSaysSo(PolicyForm form) { // GRAM 2.2
        String rest = "\"Effect\":\"Deny\",\"Action\":\"s3:*\""
                + (form == PolicyForm.ROLE_TRUST ? "" : ",\"Resource\":\"*\"");

        assertThat(codes(form, statement("\"Principal\":\"*\"," + rest)).isEmpty())
                .isEqualTo(form.policyType() == PolicyType.RESOURCE
                        || form.policyType() == PolicyType.RESOURCE_CONTROL
                        || form.policyType() == PolicyType.VPC_ENDPOINT);
        assertThat(codes(form, statement("\"NotPrincipal\":{\"AWS\":\"111111111111\"}," + rest))
                        .isEmpty())
                .isEqualTo(Set.of(PolicyForm.RESOURCE_BASED, PolicyForm.INTERFACE_ENDPOINT, PolicyForm.GATEWAY_ENDPOINT)
                        .contains(form));
    }

    @Test
    void missingResourceAndPrincipalAreEvaluatedAndReported() { // GRAM-20, GRAM-21, GRAM-22
        Statement bare = only("\"Effect\":\"Allow\",\"NotAction\":\"iam:*\"");
        assertThat(bare.resource()).isEqualTo(new ResourceElement.Absent());
        assertThat(bare.action()).isInstanceOf(ActionElement.NotAction.class);

        Statement open =
                parse(PolicyForm.RESOURCE_BASED, statement(ALLOW)).statements().get(0);
        assertThat(open.principal()).isEqualTo(new PrincipalElement.Absent());
        assertThat(findings(PolicyForm.RESOURCE_BASED, statement(ALLOW))).containsExactly("no-principal");
    }

    @Test
    void aBareStarInATrustPolicyIsEvaluatedAndReported() { // GRAM-40
        String document = statement("\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"sts:AssumeRole\"");

        assertThat(parse(PolicyForm.ROLE_TRUST, document)
                        .statements()
                        .get(0)
                        .principal()
                        .entries())
                .containsExactly(new PrincipalEntry(PrincipalEntry.Type.BARE, "*"));
        assertThat(findings(PolicyForm.ROLE_TRUST, document)).containsExactly("refused-principal");
        assertThat(findings(PolicyForm.ROLE_TRUST, document.replace("\"*\"", "{\"AWS\":\"*\"}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"YQ==", "", "AQID", "YWJj"})
    void base64IsPaddedAndCanonical(String text) { // GRAM-41, COND-41
        assertThat(codes(PolicyForm.SESSION, binary(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"YQ", "YR==", " YQ==", "no-binary", "###", "YQ===", "Y\u00e4=="})
    void otherBinaryTextsAreErrorsInEveryForm(String text) { // GRAM-41, COND-41
        assertThat(codes(PolicyForm.SESSION, binary(text))).containsExactly("invalid-base64");
        assertThat(codes(PolicyForm.SERVICE_CONTROL, binary(text))).containsExactly("invalid-base64");
    }

    @Test
    void anRcpIsTakenWithEitherFormOfEveryone() { // RCP-8
        String deny = "\"Effect\":\"Deny\",\"Action\":\"SQS:Anything*\",\"NotResource\":\"*\"";

        assertThat(codes(PolicyForm.RESOURCE_CONTROL, statement(deny + ",\"Principal\":\"*\"")))
                .isEmpty();
        assertThat(codes(PolicyForm.RESOURCE_CONTROL, statement(deny + ",\"Principal\":{\"AWS\":\"*\"}")))
                .isEmpty();
        assertThat(codes(
                        PolicyForm.RESOURCE_CONTROL,
                        statement(deny + ",\"Principal\":{\"AWS\":\"*\",\"Service\":\"x\"}")))
                .containsExactly("rcp-principal");
    }

    @Test
    void rcpFullAwsAccessIsTakenAlone() { // RCP-2, RCP-8
        String all = "{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}";

        assertThat(codes(PolicyForm.RESOURCE_CONTROL, "{\"Version\":\"2012-10-17\",\"Statement\":[" + all + "]}"))
                .isEmpty();
        assertThat(codes(PolicyForm.RESOURCE_CONTROL, "{\"Statement\":[" + all + "," + all + "]}"))
                .containsExactly("rcp-effect", "rcp-action", "rcp-effect", "rcp-action");
    }

    @Test
    void statementsKnowTheirTextAndTheSimulatorsStart() { // SIM-32
        String recorded = "{\"Version\": \"2012-10-17\", \"Statement\": {\"Sid\": \"\", \"Effect\": \"Allow\", "
                + "\"Action\": \"s3:PutObject\", \"Resource\": \"*\"}}";
        Statement single = parse(recorded).statements().get(0);
        assertThat(single.text().simulatorStart().column()).isEqualTo(41);
        assertThat(single.text().end().column()).isEqualTo(113);

        String minified = "{\"Version\":\"2012-10-17\",\"Statement\":[{"
                + "\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";
        Statement first = parse(minified).statements().get(0);
        assertThat(first.text().simulatorStart().column()).isEqualTo(38);
        assertThat(first.text().end().column()).isEqualTo(84);
    }

    @Test
    void aLaterStatementStartsForTheSimulatorAtTheEndOfTheOneBefore() { // SIM-32
        String document = "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {" + ALLOW + "},\r\n    {" + ALLOW
                + "}\r]}";

        PolicyDocument parsed = parse(document);
        Statement first = parsed.statements().get(0);
        Statement second = parsed.statements().get(1);
        assertThat(first.text().simulatorStart()).extracting("line", "column").containsExactly(3, 17);
        assertThat(second.text().simulatorStart()).isEqualTo(first.text().end());
        assertThat(document.substring(
                        second.text().start().offset(), second.text().end().offset()))
                .isEqualTo("{" + ALLOW + "}");
    }

    @Test
    void aDocumentGivenAsJsonStringOrPercentEncodedIsTheSame() {
        String plain = "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::a+b/*\"}}";
        String encoded = plain.replace("{", "%7B").replace("\"", "%22").replace("}", "%7d");
        String string = "\"" + plain.replace("\"", "\\\"") + "\"";

        assertThat(parse(encoded)).isEqualTo(parse(plain));
        assertThat(parse(string)).isEqualTo(parse(plain));
        assertThat(parse("\"" + encoded + "\"")).isEqualTo(parse(plain));
    }

    @Test
    void aStringInAStringIsNoDocument() {
        assertThat(codes(PolicyForm.IDENTITY, "\"\\\"{}\\\"\"")).containsExactly("wrong-type");
    }

    @Test
    void aDocumentOverTheLimitIsRefused() {
        PolicyInput large = PolicyInput.text("p", statement(ALLOW) + " ".repeat(PolicyParser.DEFAULT_SIZE_LIMIT));

        PolicyParseException error =
                catchThrowableOfType(PolicyParseException.class, () -> parser.parse(PolicyForm.IDENTITY, large));
        assertThat(error.problems()).extracting(Problem::code).containsExactly("too-large");
        assertThat(parser.withSizeLimit(Integer.MAX_VALUE)
                        .parse(PolicyForm.IDENTITY, large)
                        .document())
                .isPresent();
    }

    private PolicyDocument parse(String text) {
        return parse(PolicyForm.IDENTITY, text);
    }

    private PolicyDocument parse(PolicyForm form, String text) {
        Policy policy = parser.parse(form, PolicyInput.text("p", text));
        return policy.document().orElseThrow();
    }

    private Statement only(String elements) {
        return parse(statement(elements)).statements().get(0);
    }

    /** The codes of the errors, in the order of the text. */
    private List<String> codes(PolicyForm form, String text) {
        try {
            Optional<PolicyDocument> document =
                    parser.parse(form, PolicyInput.text("p", text)).document();
            assertThat(document).isPresent();
            return List.of();
        } catch (PolicyParseException error) {
            return error.problems().stream().map(Problem::code).toList();
        }
    }

    private List<String> findings(PolicyForm form, String text) {
        assertThat(codes(form, text)).isEmpty();
        return parser.validate(form, PolicyInput.text("p", text)).stream()
                .map(Problem::code)
                .toList();
    }

    private static String statement(String elements) {
        return "{\"Statement\":{" + elements + "}}";
    }

    private static String binary(String text) {
        return statement(ALLOW + ",\"Condition\":{\"BinaryEquals\":{\"k\":\"" + text + "\"}}");
    }
}
