package io.github.iamevaluator.arn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArnKindTest {

    @ParameterizedTest
    @CsvSource({
        "*, NONE",
        "arn:aws:s3, NONE",
        "ARN:aws:iam::111111111111:role/x, NONE",
        "arn:aws:iam::111111111111:role/x, ROLE",
        "arn:aws:iam::111111111111:role/aws-service-role/x, SERVICE_LINKED_ROLE",
        "arn:aws:iam::111111111111:user/x, IDENTITY",
        "arn:aws:iam::111111111111:role, IDENTITY",
        "arn:aws:sts::111111111111:assumed-role/x/y, IDENTITY",
        "arn:aws:organizations::111111111111:root/o-a/r-a, IDENTITY",
        "arn:aws:kms:us-east-1:111111111111:key/x, KEY",
        "arn:aws:kms:us-east-1:111111111111:alias/x, KEY_ALIAS",
        "arn:aws:kms:us-east-1:111111111111:x, OTHER_KMS",
        "arn:aws:s3:us-east-1:111111111111:accesspoint/x, ACCESS_POINT",
        "arn:aws:s3:::bucket, BUCKET_OR_OBJECT",
        "arn:aws:s3:::bucket/key, BUCKET_OR_OBJECT",
        "arn:aws:s3:us-east-1::x, OTHER",
        "arn:aws:s3::111111111111:x, OTHER",
        "arn:aws:IAM::111111111111:role/x, OTHER",
        "arn:aws:sqs:us-east-1:111111111111:x, OTHER"
    })
    void theTextTellsWhatItNames(String text, ArnKind kind) {
        ArnSegments arn = ArnSegments.of(text);
        assertThat(arn.kind()).isEqualTo(kind);
        assertThat(arn.isArn()).isEqualTo(Arn.parse(text).isPresent());
    }
}
