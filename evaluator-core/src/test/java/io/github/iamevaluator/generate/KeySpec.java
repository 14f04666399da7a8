package io.github.iamevaluator.generate;

import io.github.iamevaluator.policy.ConditionOperator.Family;
import java.util.List;

/**
 * A context key of generated requests.
 *
 * @param name as the catalog spells it; keys of the prefix {@code corp} are in no catalog
 * @param family what its values read as
 * @param list whether the catalog types it as a list; for {@code corp} keys either form occurs
 * @param values that it takes, some of them malformed
 */
record KeySpec(String name, Family family, boolean list, List<String> values) {

    private static final List<String> TEXTS = List.of(
            "web",
            "ops",
            "WEB",
            "Data",
            "a*b",
            "x?y",
            "",
            " web",
            "\u039f\u03a3",
            "\u03bf\u03c2",
            "\u00c9",
            "\u00e9",
            "\u212a",
            "k",
            "\ud801\udc00",
            "a:b",
            "${x}");
    private static final List<String> NUMBERS = List.of(
            "10", "010", "+10", "10.", "1e1", "-3", "0", "3600", ".5", "0.50", "1e999999999", "10abc", "NaN", "", "7");
    private static final List<String> DATES = List.of(
            "2026-01-01T00:00:00Z",
            "2026-01-01",
            "2026-01",
            "2026-01-01T02:00:00+02:00",
            "1767225600",
            "1767225600000",
            "2025-12-31T23:59:59.9999Z",
            "2024",
            "not-a-date",
            "",
            "2026-02-30",
            "-1");
    private static final List<String> ADDRESSES = List.of(
            "203.0.113.7",
            "203.0.113.200",
            "10.1.2.3",
            "2001:db8::1",
            "2001:DB8:0:0:0:0:0:1",
            "::ffff:203.0.113.7",
            "::ffff:cb00:7107",
            "2001:db8:::1",
            "garbage",
            "10.0.0.0/8",
            "192.000.002.1",
            "");
    private static final List<String> ARNS = List.of(
            "arn:aws:iam::" + Names.HOME + ":role/Deploy",
            "arn:aws:iam::" + Names.HOME + ":user/ana",
            "arn:aws:sns:us-east-1:" + Names.HOME + ":alerts",
            "arn:aws:s3:::reports",
            "arn:aws:lambda:us-east-1:" + Names.AWAY + ":function:web:7",
            "not-an-arn",
            "");
    private static final List<String> BOOLS = List.of("true", "false", "TRUE", "yes", "", " true");
    private static final List<String> BYTES = List.of("AQID", "YQ==", "AQIE", "YQ", "", "no-binary", "YR==");

    /** Every key. */
    static final List<KeySpec> ALL = List.of(
            new KeySpec("corp:text", Family.STRING, false, TEXTS),
            new KeySpec("corp:texts", Family.STRING, true, TEXTS),
            new KeySpec("corp:number", Family.NUMERIC, false, NUMBERS),
            new KeySpec("corp:numbers", Family.NUMERIC, true, NUMBERS),
            new KeySpec("corp:date", Family.DATE, false, DATES),
            new KeySpec("corp:dates", Family.DATE, true, DATES),
            new KeySpec("corp:flag", Family.BOOL, false, BOOLS),
            new KeySpec("corp:bytes", Family.BINARY, false, BYTES),
            new KeySpec("corp:address", Family.IP_ADDRESS, false, ADDRESSES),
            new KeySpec("corp:addresses", Family.IP_ADDRESS, true, ADDRESSES),
            new KeySpec("corp:arn", Family.ARN, false, ARNS),
            new KeySpec("corp:arns", Family.ARN, true, ARNS),
            new KeySpec("aws:PrincipalTag/team", Family.STRING, false, Names.TAGS),
            new KeySpec("aws:ResourceTag/team", Family.STRING, false, Names.TAGS),
            new KeySpec("aws:RequestTag/team", Family.STRING, false, Names.TAGS),
            new KeySpec("aws:TagKeys", Family.STRING, true, List.of("team", "env", "Team")),
            new KeySpec("aws:PrincipalOrgID", Family.STRING, false, List.of("o-a1b2c3d4e5", "o-other00000")),
            new KeySpec(
                    "aws:PrincipalOrgPaths",
                    Family.STRING,
                    true,
                    List.of("o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/", "o-a1b2c3d4e5/r-ab12/")),
            new KeySpec("aws:SourceVpce", Family.STRING, false, List.of("vpce-1", "vpce-2")),
            new KeySpec("aws:SourceAccount", Family.STRING, false, List.of(Names.HOME, Names.AWAY)),
            new KeySpec("aws:SourceArn", Family.ARN, false, ARNS),
            new KeySpec("aws:SourceIp", Family.IP_ADDRESS, false, ADDRESSES),
            new KeySpec("aws:MultiFactorAuthPresent", Family.BOOL, false, BOOLS),
            new KeySpec("aws:MultiFactorAuthAge", Family.NUMERIC, false, NUMBERS),
            new KeySpec("aws:SecureTransport", Family.BOOL, false, BOOLS),
            new KeySpec("aws:CurrentTime", Family.DATE, false, DATES),
            new KeySpec("aws:EpochTime", Family.DATE, false, List.of("1767225600", "1767225601")),
            new KeySpec("aws:TokenIssueTime", Family.DATE, false, DATES),
            new KeySpec("s3:max-keys", Family.NUMERIC, false, NUMBERS),
            new KeySpec("sts:ExternalId", Family.STRING, false, List.of("cust-881", "x")),
            new KeySpec("kms:EncryptionContext:app", Family.STRING, false, List.of("billing", "web")));

    /** Keys that the engine derives; conditions read them, requests leave them out. */
    static final List<String> DERIVED = List.of(
            "aws:PrincipalArn",
            "aws:PrincipalAccount",
            "aws:PrincipalType",
            "aws:userid",
            "aws:username",
            "aws:PrincipalIsAWSService",
            "aws:ResourceAccount",
            "aws:RequestedRegion",
            "aws:ViaAWSService",
            "aws:PrincipalServiceName",
            "kms:CallerAccount",
            "s3:ResourceAccount",
            "s3:DataAccessPointAccount");

    /** The keys of a family. */
    static List<KeySpec> of(Family family) {
        return ALL.stream().filter(key -> key.family() == family).toList();
    }
}
