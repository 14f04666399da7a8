package io.github.iamevaluator.bench.corpus;

import io.github.iamevaluator.catalog.ResourceType;
import io.github.iamevaluator.catalog.Service;
import io.github.iamevaluator.generate.Dice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Draws resource entries in the shares that AWS managed policies have. */
final class SeededResources {

    private enum Form {
        STAR,
        ENDS_IN_STAR,
        ONE_TRAILING_STAR,
        ONE_INNER_STAR,
        SEVERAL_INNER_STARS,
        VARIABLE,
        LITERAL
    }

    private static final Weighted<Form> FORMS = new Weighted<Form>()
            .add(4_214, Form.STAR)
            .add(5_981, Form.ENDS_IN_STAR)
            .add(326, Form.ONE_TRAILING_STAR)
            .add(540, Form.ONE_INNER_STAR)
            .add(437, Form.SEVERAL_INNER_STARS)
            .add(150, Form.VARIABLE)
            .add(22, Form.LITERAL);

    static final List<String> WORDS = List.of(
            "AmazonDataZone",
            "AWSServiceRoleFor",
            "aws-cdk",
            "SageMaker",
            "eks-cluster",
            "codepipeline",
            "prod",
            "team-blue",
            "elasticbeanstalk",
            "backup",
            "datasync",
            "rds-custom",
            "quicksight",
            "StackSet");

    private SeededResources() {}

    /** Different entries; a star stands alone. */
    static List<String> entries(Dice dice, Service service, int count) {
        Set<String> entries = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(dice, service));
        }
        return entries.contains("*") ? List.of("*") : List.copyOf(entries);
    }

    private static String entry(Dice dice, Service service) {
        Form form = service.resourceTypes().isEmpty() ? Form.STAR : FORMS.draw(dice);
        String word = dice.of(WORDS);
        return switch (form) {
            case STAR -> "*";
            case ENDS_IN_STAR -> arn(dice, service, "*", "*", dice.chance(60) ? "*" : word + "*");
            case ONE_TRAILING_STAR -> arn(dice, service, "us-east-1", "111122223333", word + "*");
            case ONE_INNER_STAR -> arn(dice, service, "us-east-1", "111122223333", word + "-*-logs");
            case SEVERAL_INNER_STARS -> arn(dice, service, "*", "*", word + "-*-data");
            case VARIABLE -> arn(dice, service, "*", "*", "${aws:PrincipalTag/" + dice.of("project", "team") + "}*");
            case LITERAL -> arn(dice, service, "us-east-1", "111122223333", word);
        };
    }

    private static String arn(Dice dice, Service service, String region, String account, String name) {
        ResourceType type = dice.of(service.resourceTypes());
        return fill(dice.of(type.arnFormats()).text(), region, account, name);
    }

    /** An ARN format with its placeholders filled; all but the last of the resource part become stars. */
    private static String fill(String format, String region, String account, String name) {
        StringBuilder arn = new StringBuilder();
        int last = format.lastIndexOf("${");
        int at = 0;
        while (at < format.length()) {
            int end = format.startsWith("${", at) ? format.indexOf('}', at) : -1;
            if (end < 0) {
                arn.append(format.charAt(at++));
            } else {
                String placeholder = format.substring(at + 2, end);
                arn.append(
                        switch (placeholder) {
                            case "Partition" -> "aws";
                            case "Region" -> region;
                            case "Account" -> account;
                            default -> at == last ? name : "*";
                        });
                at = end + 1;
            }
        }
        return arn.toString();
    }
}
