package io.github.iamevaluator.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionKeyTypesTest {

    private final ServiceCatalog catalog = ServiceCatalog.embedded();

    @ParameterizedTest
    @CsvSource({
        "aws:SourceIp, IP_ADDRESS",
        "AWS:sourceip, IP_ADDRESS",
        "aws:PrincipalOrgPaths, ARRAY_OF_STRING",
        "aws:TagKeys, ARRAY_OF_STRING",
        "aws:EpochTime, DATE",
        "aws:SourceVpcArn, ARN",
        "aws:ResourceTag/team/a, STRING",
        "aws:PrincipalTag/team, STRING",
        "dynamodb:LeadingKeys, ARRAY_OF_STRING",
        "s3:max-keys, NUMERIC",
        "s3:object-lock-retain-until-date, DATE",
        "kms:GrantIsForAWSResource, BOOL",
        "kms:EncryptionContext:purpose, STRING",
        "saml:edupersonaffiliation, ARRAY_OF_STRING",
        "accounts.google.com:google/organization_number, NUMERIC",
        "token.actions.acme.ghe.com:ref, STRING",
        "lambda:SourceFunctionArn, ARN"
    })
    void aKeyHasItsType(String key, KeyType type) {
        assertThat(catalog.keyType(key)).contains(type);
    }

    @ParameterizedTest
    @CsvSource({
        "s3:ExistingObjectTag/team",
        "secretsmanager:ResourceTag/team",
        "ssm:resourceTag/team",
        "elasticloadbalancing:ResourceTag/team",
        "sagemaker:ResourceTag/team",
        "ec2:ResourceTag/team"
    })
    void everySpellingOfAPlaceholderIsAPattern(String key) {
        assertThat(catalog.keyType(key)).contains(KeyType.STRING);
        assertThat(catalog.keyType(key.substring(0, key.lastIndexOf('/')))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"aws:NoSuchKey", "s3:no-such-key", "warehouse:Shelf", "shelf", "aws:ResourceTag/"})
    void anUncataloguedKeyHasNoType(String key) {
        assertThat(catalog.keyType(key)).isEmpty();
    }

    @Test
    void theServiceOfTheActionDecidesWhereServicesDiffer() {
        assertThat(catalog.keyType("identitystore:UserId")).contains(KeyType.STRING);
        assertThat(catalog.keyType("identitystore:UserId", action("qbusiness:ChatSync")))
                .contains(KeyType.ARRAY_OF_STRING);
        assertThat(catalog.keyType("aws:TagKeys", action("s3:GetObject"))).contains(KeyType.ARRAY_OF_STRING);
        assertThat(catalog.keyType("ec2:InstanceType", action("s3:GetObject"))).contains(KeyType.STRING);
    }

    @Test
    void aListTypeSaysSoAndNamesTheTypeOfItsValues() {
        assertThat(KeyType.ARRAY_OF_ARN.listValued()).isTrue();
        assertThat(KeyType.ARRAY_OF_ARN.valueType()).isEqualTo(KeyType.ARN);
        assertThat(KeyType.IP_ADDRESS.listValued()).isFalse();
        assertThat(KeyType.IP_ADDRESS.valueType()).isEqualTo(KeyType.IP_ADDRESS);
    }

    @Test
    void everyAwsKeyIsGlobalAndSoAreKeysOfSessions() {
        assertThat(catalog.isGlobal("AWS:NoSuchKeyYet")).isTrue();
        assertThat(catalog.isGlobal("lambda:SourceFunctionArn")).isTrue();
        assertThat(catalog.isGlobal("ec2:InstanceType")).isFalse();
    }

    @Test
    void anActionCarriesItsOwnKeysAndThoseOfItsResourceTypes() {
        ServiceAction runInstances = action("ec2:RunInstances");
        List<ResourceTypeLink> instance =
                runInstances.resourceTypesFor("arn:aws:ec2:eu-west-1:111111111111:instance/i-1");
        List<ResourceTypeLink> subnet = runInstances.resourceTypesFor("arn:aws:ec2:eu-west-1:111111111111:subnet/s-1");

        assertThat(catalog.actionCanCarry(runInstances, instance, "ec2:instancetype"))
                .isTrue();
        assertThat(catalog.actionCanCarry(runInstances, subnet, "ec2:InstanceType"))
                .isFalse();
        assertThat(catalog.actionCanCarry(runInstances, subnet, "ec2:ResourceTag/team"))
                .isTrue();
    }

    @Test
    void anActionCarriesGlobalKeysButNotThoseOfOtherServices() {
        ServiceAction getObject = action("s3:GetObject");

        assertThat(catalog.actionCanCarry(getObject, getObject.resourceTypes(), "aws:PrincipalOrgID"))
                .isTrue();
        assertThat(catalog.actionCanCarry(getObject, getObject.resourceTypes(), "s3:ExistingObjectTag/a"))
                .isTrue();
        assertThat(catalog.actionCanCarry(getObject, getObject.resourceTypes(), "ec2:InstanceType"))
                .isFalse();
    }

    @Test
    void theKeysOnAResourceTypeAreTheUnionOfAllThree() {
        ServiceAction getObject = action("s3:GetObject");
        List<ResourceTypeLink> object = getObject.resourceTypesFor("arn:aws:s3:::b/k");

        assertThat(getObject.conditionKeysOn(object))
                .containsAll(getObject.conditionKeys())
                .containsAll(object.get(0).type().conditionKeys())
                .allSatisfy(
                        key -> assertThat(getObject.carries(key.name(), object)).isTrue());
    }

    private ServiceAction action(String name) {
        return catalog.action(name).orElseThrow();
    }
}
