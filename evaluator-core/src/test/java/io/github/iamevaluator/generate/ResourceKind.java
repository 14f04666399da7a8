package io.github.iamevaluator.generate;

/** What a generated request acts on, and how its ARN is made. */
enum ResourceKind {
    OBJECT {
        @Override
        String arn(Dice dice, String account) {
            return BUCKET.arn(dice, account) + "/" + dice.of(Names.WORDS) + "/" + dice.of(Names.LEAVES);
        }
    },
    BUCKET {
        @Override
        String arn(Dice dice, String account) {
            return "arn:aws:s3:::" + dice.of("reports", "reports-eu", "exports");
        }
    },
    QUEUE {
        @Override
        String arn(Dice dice, String account) {
            return regional(dice, "sqs", account) + dice.of(Names.WORDS) + dice.of("", "-dlq", ".fifo");
        }
    },
    KEY {
        @Override
        String arn(Dice dice, String account) {
            return regional(dice, "kms", account) + "key/1234abcd-12ab-34cd-56ef-12345678" + dice.between(1000, 1009);
        }
    },
    ALIAS {
        @Override
        String arn(Dice dice, String account) {
            return regional(dice, "kms", account) + "alias/" + dice.of("app", "team", "aws/s3");
        }
    },
    ROLE {
        @Override
        String arn(Dice dice, String account) {
            String path =
                    dice.of("", "", "app/", "aws-reserved/sso.amazonaws.com/", "aws-service-role/x.amazonaws.com/");
            return "arn:aws:iam::" + account + ":role/" + path + dice.of("Deploy", "Audit", "Reader");
        }
    },
    USER {
        @Override
        String arn(Dice dice, String account) {
            return "arn:aws:iam::" + account + ":user/" + dice.of("", "dev/") + dice.of(Names.PEOPLE);
        }
    },
    POLICY {
        @Override
        String arn(Dice dice, String account) {
            return dice.chance(40)
                    ? "arn:aws:iam::aws:policy/ReadOnlyAccess"
                    : "arn:aws:iam::" + account + ":policy/" + dice.of(Names.WORDS);
        }
    },
    INSTANCE {
        @Override
        String arn(Dice dice, String account) {
            return regional(dice, "ec2", account) + "instance/i-0123456789abcde" + dice.between(10, 13);
        }
    },
    ORGANIZATION_POLICY {
        @Override
        String arn(Dice dice, String account) {
            return dice.chance(30)
                    ? "arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess"
                    : "arn:aws:organizations::" + account
                            + ":policy/o-a1b2c3d4e5/service_control_policy/p-examplepolicy"
                            + dice.between(1, 3);
        }
    },
    FUNCTION {
        @Override
        String arn(Dice dice, String account) {
            return regional(dice, "lambda", account) + "function:" + dice.of(Names.WORDS) + dice.of("", "", ":7");
        }
    },
    SECRET {
        @Override
        String arn(Dice dice, String account) {
            return regional(dice, "secretsmanager", account) + "secret:" + dice.of(Names.WORDS) + "/"
                    + dice.of("db", "api") + "-AbCdEf";
        }
    },
    NONE {
        @Override
        String arn(Dice dice, String account) {
            return "*";
        }
    };

    /** An ARN of this kind in an account; {@code *} for actions without resource type. */
    abstract String arn(Dice dice, String account);

    private static String regional(Dice dice, String service, String account) {
        return "arn:aws:" + service + ":" + dice.of("us-east-1", "eu-west-1") + ":" + account + ":";
    }
}
