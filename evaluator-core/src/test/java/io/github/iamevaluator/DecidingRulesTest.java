package io.github.iamevaluator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecidingRulesTest {

    private static final String NOBODY =
            "{'Version':'2012-10-17','Statement':{'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'*'}}";
    private static final String EVERYBODY = NOBODY.replace("Deny", "Allow");

    @Test
    void ignoredDenyOfABucketPolicyIsNamed() {
        assertThat(rules("arn:aws:iam::111111111111:root", NOBODY)).containsExactly("EVAL-4", "EVAL-17");
    }

    @Test
    void whereNothingIsIgnoredNothingIsSaid() {
        assertThat(rules("arn:aws:iam::111111111111:root", EVERYBODY)).containsExactly("EVAL-12");
        assertThat(rules("arn:aws:iam::111111111111:user/u", NOBODY)).containsExactly("EVAL-3");
    }

    private static List<String> rules(String caller, String bucketPolicy) {
        Policy policy = PolicyParser.create(service -> true)
                .parse(PolicyForm.RESOURCE_BASED, PolicyInput.text("bucket policy", bucketPolicy.replace('\'', '"')));
        return IamEvaluator.create()
                .evaluate(
                        AccessRequest.builder(Principals.parse(caller), "s3:PutBucketPolicy")
                                .resources(List.of(ResourceTarget.of("arn:aws:s3:::b")))
                                .build(),
                        PolicySet.builder().resource(List.of(policy)).build())
                .rules();
    }
}
