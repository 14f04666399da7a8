package io.github.iamevaluator.bench.estate;

import java.util.List;

/** SCPs, boundaries and bucket policies as organizations write them. */
public final class Guardrails {

    static final List<String> REGIONS = List.of("us-east-1", "eu-west-1", "eu-central-1");

    /** Everything allowed. */
    public static final String FULL_ACCESS = document("""
            {"Effect":"Allow","Action":"*","Resource":"*"}""");

    /** The region lock, whose NotAction makes every other action a case for its condition. */
    public static final String REGION_LOCK = document("""
            {"Sid":"OutsideApprovedRegions","Effect":"Deny",
             "NotAction":["iam:*","organizations:*","route53:*","cloudfront:*","budgets:*","support:*","sts:*","waf:*",
               "globalaccelerator:*","health:*","account:*","s3:ListAllMyBuckets"],
             "Resource":"*",
             "Condition":{"StringNotEquals":{"aws:RequestedRegion":["us-east-1","eu-west-1","eu-central-1"]}}},
            {"Sid":"KeepTrails","Effect":"Deny",
             "Action":["cloudtrail:StopLogging","cloudtrail:DeleteTrail","cloudtrail:UpdateTrail","config:Delete*",
               "config:StopConfigurationRecorder","guardduty:Delete*","guardduty:Disassociate*","securityhub:Disable*"],
             "Resource":"*"}""");

    /** What an organizational unit forbids. */
    public static final String UNIT = document("""
            {"Effect":"Allow","Action":"*","Resource":"*"},
            {"Sid":"NoPlainTransport","Effect":"Deny","Action":"s3:*","Resource":"*",
             "Condition":{"Bool":{"aws:SecureTransport":"false"}}},
            {"Sid":"KeepBaseline","Effect":"Deny","Action":["iam:*Role","iam:*RolePolicy"],
             "Resource":["arn:aws:iam::*:role/baseline-*","arn:aws:iam::*:role/aws-reserved/*"],
             "Condition":{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/admin-*"}}},
            {"Sid":"NoLargeMachines","Effect":"Deny","Action":"ec2:RunInstances","Resource":"arn:aws:ec2:*:*:instance/*",
             "Condition":{"StringLike":{"ec2:InstanceType":["*.24xlarge","p4*","p5*"]}}}""");

    static final String ACCOUNT = document("""
            {"Effect":"Allow","NotAction":["gamelift:*","groundstation:*","braket:*"],"Resource":"*"},
            {"Sid":"Stay","Effect":"Deny","Action":["organizations:LeaveOrganization","account:CloseAccount"],
             "Resource":"*"},
            {"Sid":"OnlyOurs","Effect":"Deny","Action":["s3:PutObject","s3:PutObjectAcl"],"Resource":"*",
             "Condition":{"StringNotEqualsIfExists":{"aws:ResourceOrgID":"${aws:PrincipalOrgID}"}}}""");

    /** Permissions boundaries. */
    public static final List<String> BOUNDARIES = List.of(document("""
            {"Effect":"Allow","NotAction":["iam:*","organizations:*","account:*","billing:*"],"Resource":"*"},
            {"Effect":"Allow","Action":["iam:Get*","iam:List*","iam:PassRole"],"Resource":"*"},
            {"Effect":"Deny","Action":["iam:DeleteRolePermissionsBoundary","iam:DeleteUserPermissionsBoundary"],
             "Resource":"*"}"""), document("""
            {"Effect":"Allow","Action":["s3:*","ec2:*","lambda:*","dynamodb:*","logs:*","cloudwatch:*","sqs:*","sns:*",
               "kms:*","ssm:*","glue:*","sagemaker:*","datazone:*","quicksight:*","connect:*","chime:*","iot:*",
               "rds:*","bedrock:*","ecs:*","eks:*","redshift:*","athena:*","iam:PassRole"],"Resource":"*"},
            {"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalTag/state":"frozen"}}}"""), document("""
            {"Effect":"Allow","Action":"*","Resource":"*"},
            {"Effect":"Deny","Action":["iam:Create*","iam:Put*","iam:Attach*"],"Resource":"*",
             "Condition":{"StringNotEquals":{"iam:PermissionsBoundary":"arn:aws:iam::${aws:PrincipalAccount}:policy/boundary-0"}}}"""));

    private Guardrails() {}

    /** The policy of a bucket: plain transport refused, one role and the bucket's account, readers of the organization. */
    public static String bucketPolicy(String bucket, String account, String roleArn, String organization) {
        return document("""
                {"Sid":"Plain","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["BUCKET","BUCKET/*"],
                 "Condition":{"Bool":{"aws:SecureTransport":"false"}}},
                {"Sid":"Writer","Effect":"Allow","Principal":{"AWS":"ROLE"},
                 "Action":["s3:PutObject","s3:DeleteObject","s3:GetObject"],"Resource":"BUCKET/*"},
                {"Sid":"Own","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::ACCOUNT:root"},"Action":"s3:Get*",
                 "Resource":["BUCKET","BUCKET/*"]},
                {"Sid":"Readers","Effect":"Allow","Principal":"*","Action":["s3:GetObject","s3:ListBucket"],
                 "Resource":["BUCKET","BUCKET/shared/*"],
                 "Condition":{"StringEquals":{"aws:PrincipalOrgID":"ORGANIZATION"}}},
                {"Sid":"Keep","Effect":"Deny","Principal":"*","Action":["s3:DeleteObjectVersion","s3:PutBucketPolicy"],
                 "Resource":["BUCKET","BUCKET/*"],
                 "Condition":{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::ACCOUNT:role/admin-*"}}}""")
                .replace("BUCKET", bucket)
                .replace("ROLE", roleArn)
                .replace("ACCOUNT", account)
                .replace("ORGANIZATION", organization);
    }

    private static String document(String statements) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}";
    }
}
