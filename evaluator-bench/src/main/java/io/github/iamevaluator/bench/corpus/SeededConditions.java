package io.github.iamevaluator.bench.corpus;

import io.github.iamevaluator.catalog.Service;
import io.github.iamevaluator.generate.Dice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws Condition elements with the operators and keys that AWS managed policies use, about as often. */
final class SeededConditions {

    private static final Quantiles ENTRIES = Quantiles.of(1, 1, 2, 2, 5, 12);
    private static final List<String> TAGS =
            List.of("CreatedBy", "project", "team", "AmazonDataZoneProject", "managed");

    /** A condition before its values are drawn; in a value, SVC becomes the service's name and TAG a tag's name. */
    private record Form(String operator, String key, List<String> values) {
        Form(String operator, String key, String... values) {
            this(operator, key, List.of(values));
        }
    }

    private static final Weighted<Form> FORMS = new Weighted<Form>()
            .add(853, new Form("StringEquals", "aws:ResourceAccount", "${aws:PrincipalAccount}"))
            .add(302, new Form("StringEquals", "iam:PassedToService", "SVC.amazonaws.com"))
            .add(
                    276,
                    new Form(
                            "ForAnyValue:StringEquals",
                            "aws:CalledVia",
                            "SVC.amazonaws.com",
                            "cloudformation.amazonaws.com"))
            .add(255, new Form("StringLike", "iam:AWSServiceName", "SVC.amazonaws.com"))
            .add(231, new Form("StringLike", "kms:ViaService", "SVC.*.amazonaws.com"))
            .add(564, new Form("Null", "aws:ResourceTag/TAG", "false"))
            .add(700, new Form("StringEquals", "aws:ResourceTag/TAG", "SVC"))
            .add(400, new Form("StringEquals", "aws:RequestTag/TAG", "SVC"))
            .add(182, new Form("ForAllValues:StringEquals", "aws:TagKeys", "TAG", "project", "team"))
            .add(74, new Form("ForAllValues:StringLike", "aws:TagKeys", "TAG", "aws:*", "team*"))
            .add(42, new Form("ForAnyValue:StringLike", "aws:TagKeys", "TAG*"))
            .add(125, new Form("StringEquals", "ec2:CreateAction", "RunInstances", "CreateVolume", "CreateSnapshot"))
            .add(88, new Form("StringEquals", "cloudwatch:namespace", "AWS/SVC"))
            .add(87, new Form("StringEquals", "aws:RequestedRegion", "eu-west-1", "us-east-1", "us-west-2"))
            .add(109, new Form("Bool", "aws:ViaAWSService", "true"))
            .add(135, new Form("ArnLike", "aws:SourceArn", "arn:aws:SVC:*:*:*"))
            .add(35, new Form("ArnEquals", "iam:PolicyARN", "arn:aws:iam::aws:policy/SVC"))
            .add(131, new Form("StringNotEquals", "aws:ResourceTag/TAG", "SVC", "none"))
            .add(34, new Form("StringEqualsIfExists", "aws:ResourceTag/TAG", "SVC"))
            .add(28, new Form("StringEqualsIgnoreCase", "aws:ResourceTag/TAG", "SVC"))
            .add(20, new Form("StringLikeIfExists", "aws:RequestTag/TAG", "SVC*"))
            .add(297, new Form("StringEquals", "aws:ResourceTag/project", "${aws:PrincipalTag/project}"))
            .add(200, new Form("StringLike", "aws:ResourceTag/team", "${aws:PrincipalTag/team}*"));

    private SeededConditions() {}

    /** The conditions of a statement: operator to key to values. */
    static Map<String, Map<String, List<String>>> conditions(Dice dice, Service service) {
        Map<String, Map<String, List<String>>> conditions = new TreeMap<>();
        int entries = ENTRIES.draw(dice);
        for (int i = 0; i < entries; i++) {
            Form form = FORMS.draw(dice);
            String tag = dice.of(TAGS);
            List<String> values = form.values().stream()
                    .map(value -> value.replace("SVC", service.prefix()).replace("TAG", tag))
                    .toList();
            conditions
                    .computeIfAbsent(form.operator(), operator -> new LinkedHashMap<>())
                    .put(form.key().replace("TAG", tag), values);
        }
        return conditions;
    }
}
