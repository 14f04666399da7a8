package io.github.iamevaluator.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListedResourcesTest {

    private final ListedResources resources =
            listed("arn:aws:s3:::data", "arn:aws:s3:::data/inner", "arn:aws:dynamodb:eu-west-1:111111111111:table/T");

    @Test
    void longestOneThatHoldsTheArnIsFound() {
        assertThat(find("arn:aws:s3:::data/inner/x")).contains("arn:aws:s3:::data/inner");
        assertThat(find("arn:aws:s3:::data/outer")).contains("arn:aws:s3:::data");
        assertThat(find("arn:aws:dynamodb:eu-west-1:111111111111:table/T/index/I"))
                .contains("arn:aws:dynamodb:eu-west-1:111111111111:table/T");
    }

    @Test
    void prefixWithoutSeparatorIsAnotherResource() {
        assertThat(find("arn:aws:s3:::database")).isEmpty();
    }

    private Optional<String> find(String arn) {
        return resources.find(arn).map(found -> found.arn().toString());
    }

    private static ListedResources listed(String... arns) {
        Map<String, Resource> byArn = new LinkedHashMap<>();
        for (String arn : arns) {
            byArn.put(arn, Resource.of(Samples.arn(arn), Samples.A));
        }
        return new ListedResources(byArn);
    }
}
