package io.github.iamevaluator.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.generate.Dice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceFitTest {

    private static final List<String> FILLINGS = List.of("x", "a/b", "a:b", "", "*", "alias/x", "key/k", "1", "table/");

    @Test
    void asManyTypesFitAsAreListedUpToTwo() {
        List<String> different = new ArrayList<>();
        Dice dice = Dice.of(1);
        for (Service service : ServiceCatalog.embedded().services().toList()) {
            List<String> arns = arns(service, dice);
            for (ServiceAction action : service.actions()) {
                ResourceFit fit = action.resourceFit();
                for (int i = 0; i < 3 && !arns.isEmpty(); i++) {
                    String arn = dice.of(arns);
                    int listed = Math.min(2, action.resourceTypesFor(arn).size());
                    if (fit.count(ArnSegments.of(arn)) != listed) {
                        different.add(action.qualifiedName() + " on " + arn + ": " + listed);
                    }
                }
            }
        }
        assertThat(different).isEmpty();
    }

    private static List<String> arns(Service service, Dice dice) {
        List<String> arns = new ArrayList<>();
        for (ResourceType type : service.resourceTypes()) {
            for (ArnFormat format : type.arnFormats()) {
                for (int i = 0; i < 3; i++) {
                    String arn = filled(format.text(), dice);
                    arns.add(dice.chance(20) ? arn + dice.of(":x", "/x", "/") : arn);
                }
            }
        }
        return arns.stream().filter(arn -> ArnSegments.of(arn).isArn()).toList();
    }

    private static String filled(String format, Dice dice) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < format.length()) {
            int end = Template.placeholderEnd(format, at);
            text.append(end > at ? dice.of(FILLINGS) : String.valueOf(format.charAt(at)));
            at = Math.max(end, at + 1);
        }
        return text.toString();
    }
}
