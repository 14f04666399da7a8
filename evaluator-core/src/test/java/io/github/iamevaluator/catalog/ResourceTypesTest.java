package io.github.iamevaluator.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.arn.Arn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceTypesTest {

    private final ServiceCatalog catalog = ServiceCatalog.embedded();

    @ParameterizedTest
    @CsvSource({
        "s3:GetObject, arn:aws:s3:::reports/2026/q1.csv, object",
        "s3:GetObject, arn:aws:s3:::b1//t/x, object",
        "s3:GetObject, arn:aws:s3:eu-west-1:111111111111:accesspoint/analytics/object/2026/q1.csv, accesspointobject",
        "s3:ListBucket, arn:aws:s3:::reports, bucket",
        "ec2:RunInstances, arn:aws:ec2:eu-west-1::image/ami-0123456789abcdef0, image",
        "ec2:RunInstances, arn:aws:ec2:eu-west-1:111111111111:subnet/subnet-0a1b2c3d, subnet",
        "iam:GetRole, arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/Admin, role",
        "sts:AssumeRole, arn:aws:iam::222222222222:role/Audit, role",
        "sts:AssumeRoot, arn:aws:iam::123456789012:root, root-user",
        "kms:DeleteAlias, arn:aws:kms:eu-west-1:111111111111:alias/aws/s3, alias",
        "logs:PutLogEvents, arn:aws:logs:eu-west-1:111111111111:log-group:/app/web:log-stream:i-1, log-stream",
        "dynamodb:Query, arn:aws:dynamodb:eu-west-1:111111111111:table/Orders, table",
        "dynamodb:Query, arn:aws:dynamodb:eu-west-1:111111111111:table/Orders/index/ByDay, index",
        "sqs:SendMessage, arn:aws-us-gov:sqs:us-gov-west-1:111111111111:orders, queue",
        "iam:GetPolicy, arn:aws:iam::aws:policy/ReadOnlyAccess, policy",
        "organizations:DescribePolicy, arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess, policy",
        "execute-api:Invoke, arn:aws:execute-api:eu-west-1:111111111111:abc/prod/GET/, execute-api-general",
        "greengrass:GetDeployment, arn:aws:greengrass:eu-west-1:111111111111:deployments:d1, deployment"
    })
    void anArnFitsTheMostSpecificType(String action, String resource, String type) {
        assertThat(names(action(action).resourceTypesFor(resource))).containsExactly(type);
        assertThat(names(action(action).resourceTypesWithin(resource))).contains(type);
    }

    @ParameterizedTest
    @CsvSource({
        "s3:GetObject, arn:aws:sqs:eu-west-1:111111111111:orders",
        "s3:GetObject, arn:aws:s3:::reports",
        "s3:ListBucket, arn:aws:s3:::reports/2026",
        "s3:ListBucket, arn:aws:s3:eu-west-1:111111111111:reports",
        "iam:GetRole, arn:aws:iam::111111111111:user/Audit",
        "iam:GetUser, arn:aws:iam::111111111111:root",
        "iam:GetRole, arn:aws:iam::111111111111:role/",
        "iam:GetRole, Audit"
    })
    void anArnOfAnotherFormFitsNoType(String action, String resource) {
        assertThat(action(action).resourceTypesFor(resource)).isEmpty();
    }

    @Test
    void anArnMayFitSeveralTypesEquallyWell() {
        String api = "arn:aws:appsync:eu-west-1:111111111111:apis/abcdefghij";

        assertThat(names(action("appsync:GetWebACLForResource").resourceTypesFor(api)))
                .containsExactly("api", "graphqlapi");
    }

    @Test
    void theWildcardMeansEveryType() {
        ServiceAction getObject = action("s3:GetObject");

        assertThat(getObject.resourceTypesFor("*")).isEqualTo(getObject.resourceTypes());
        assertThat(getObject.resourceTypesWithin("*")).isEqualTo(getObject.resourceTypes());
    }

    @Test
    void aPatternMeansTheTypesThatItMayHold() {
        assertThat(names(action("s3:GetObject").resourceTypesWithin("arn:aws:s3:::exports/*")))
                .containsExactly("object");
        assertThat(names(action("s3:GetObject").resourceTypesWithin("arn:aws:s3:::exp*")))
                .containsExactly("object");
        assertThat(names(action("dynamodb:Query").resourceTypesWithin("arn:aws:dynamodb:*:*:table/*")))
                .containsExactlyInAnyOrder("index", "table");
        assertThat(action("s3:GetObject").resourceTypesWithin("arn:aws:sqs:*:*:*"))
                .isEmpty();
    }

    @Test
    void aStarOfALiteralArnIsACharacter() {
        assertThat(action("s3:GetObject").resourceTypesFor("arn:aws:s3:::exp*")).isEmpty();
        assertThat(names(action("s3:GetObject").resourceTypesFor("arn:aws:s3:::exports/*")))
                .containsExactly("object");
    }

    @Test
    void everyFormatFitsTheArnsMadeFromIt() {
        assertThat(formats()).allSatisfy(format -> {
            assertThat(format.fits(arn(filled(format.text(), "abc")))).isTrue();
            assertThat(format.overlaps(arn(filled(format.text(), "*")))).isTrue();
        });
    }

    @Test
    void noFormatFitsAnArnOfAnotherService() {
        assertThat(formats())
                .filteredOn(format -> !format.text().contains("${Vendor}"))
                .noneMatch(format -> format.fits(arn("arn:aws:none:eu-west-1:111111111111:a:b/c")));
    }

    private List<ArnFormat> formats() {
        return catalog.services()
                .flatMap(service -> service.resourceTypes().stream())
                .flatMap(type -> type.arnFormats().stream())
                .toList();
    }

    private static String filled(String format, String text) {
        StringBuilder filled = new StringBuilder();
        for (int at = 0; at < format.length(); ) {
            boolean placeholder = format.startsWith("${", at);
            filled.append(placeholder ? text : format.substring(at, at + 1));
            at = placeholder ? format.indexOf('}', at) + 1 : at + 1;
        }
        return filled.toString();
    }

    private static Arn arn(String text) {
        return Arn.parse(text).orElseThrow();
    }

    private ServiceAction action(String name) {
        return catalog.action(name).orElseThrow();
    }

    private static List<String> names(List<ResourceTypeLink> links) {
        return links.stream().map(link -> link.type().name()).toList();
    }
}
