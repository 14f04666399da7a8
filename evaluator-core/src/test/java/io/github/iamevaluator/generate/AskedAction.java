package io.github.iamevaluator.generate;

import java.util.List;

/**
 * An action that generated requests ask for, with the kind of resource it works on.
 *
 * @param service the prefix
 * @param name the name behind the colon
 * @param on what it works on
 */
record AskedAction(String service, String name, ResourceKind on) {

    /** Real actions of nine services, some of them without resource type. */
    static final List<AskedAction> ALL = List.of(
            new AskedAction("s3", "GetObject", ResourceKind.OBJECT),
            new AskedAction("s3", "PutObject", ResourceKind.OBJECT),
            new AskedAction("s3", "DeleteObject", ResourceKind.OBJECT),
            new AskedAction("s3", "ListBucket", ResourceKind.BUCKET),
            new AskedAction("s3", "GetBucketPolicy", ResourceKind.BUCKET),
            new AskedAction("s3", "PutBucketPolicy", ResourceKind.BUCKET),
            new AskedAction("s3", "ListAllMyBuckets", ResourceKind.NONE),
            new AskedAction("sqs", "SendMessage", ResourceKind.QUEUE),
            new AskedAction("sqs", "ReceiveMessage", ResourceKind.QUEUE),
            new AskedAction("sqs", "DeleteQueue", ResourceKind.QUEUE),
            new AskedAction("sqs", "ListQueues", ResourceKind.NONE),
            new AskedAction("kms", "Decrypt", ResourceKind.KEY),
            new AskedAction("kms", "Encrypt", ResourceKind.KEY),
            new AskedAction("kms", "GenerateDataKey", ResourceKind.KEY),
            new AskedAction("kms", "RetireGrant", ResourceKind.KEY),
            new AskedAction("kms", "DeleteAlias", ResourceKind.ALIAS),
            new AskedAction("kms", "ListKeys", ResourceKind.NONE),
            new AskedAction("sts", "AssumeRole", ResourceKind.ROLE),
            new AskedAction("sts", "TagSession", ResourceKind.ROLE),
            new AskedAction("sts", "SetSourceIdentity", ResourceKind.ROLE),
            new AskedAction("sts", "GetCallerIdentity", ResourceKind.NONE),
            new AskedAction("sts", "GetSessionToken", ResourceKind.NONE),
            new AskedAction("iam", "GetRole", ResourceKind.ROLE),
            new AskedAction("iam", "PassRole", ResourceKind.ROLE),
            new AskedAction("iam", "AttachRolePolicy", ResourceKind.ROLE),
            new AskedAction("iam", "GetUser", ResourceKind.USER),
            new AskedAction("iam", "GetPolicy", ResourceKind.POLICY),
            new AskedAction("iam", "CreatePolicyVersion", ResourceKind.POLICY),
            new AskedAction("iam", "ListUsers", ResourceKind.NONE),
            new AskedAction("ec2", "RunInstances", ResourceKind.INSTANCE),
            new AskedAction("ec2", "TerminateInstances", ResourceKind.INSTANCE),
            new AskedAction("ec2", "DescribeInstances", ResourceKind.NONE),
            new AskedAction("organizations", "DescribePolicy", ResourceKind.ORGANIZATION_POLICY),
            new AskedAction("organizations", "ListAccounts", ResourceKind.NONE),
            new AskedAction("lambda", "InvokeFunction", ResourceKind.FUNCTION),
            new AskedAction("lambda", "GetFunction", ResourceKind.FUNCTION),
            new AskedAction("lambda", "ListFunctions", ResourceKind.NONE),
            new AskedAction("secretsmanager", "GetSecretValue", ResourceKind.SECRET),
            new AskedAction("secretsmanager", "PutSecretValue", ResourceKind.SECRET),
            new AskedAction("secretsmanager", "ListSecrets", ResourceKind.NONE));

    /** The calls of STS that are made without credentials. */
    static final List<AskedAction> UNSIGNED = List.of(
            new AskedAction("sts", "AssumeRoleWithWebIdentity", ResourceKind.ROLE),
            new AskedAction("sts", "AssumeRoleWithSAML", ResourceKind.ROLE));

    /** The action as requests name it. */
    String text() {
        return service + ":" + name;
    }

    /** Actions of one service. */
    static List<AskedAction> of(String... services) {
        return ALL.stream()
                .filter(action -> List.of(services).contains(action.service()))
                .toList();
    }

    /** Whether it is a call that acts on a role's trust policy. */
    boolean onTrust() {
        return service.equals("sts") && on == ResourceKind.ROLE;
    }
}
