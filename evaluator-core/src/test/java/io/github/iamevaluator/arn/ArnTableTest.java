package io.github.iamevaluator.arn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.generate.Dice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArnTableTest {

    private static final List<String> PIECES =
            List.of("arn:aws:s3:::", "a", "Aa", "BB", "/", ":", "reports", "arn", "::", "\u00e9", "AaBB", "BBAa");

    @Test
    void theLongestListedArnIsFoundThatIsFollowedBySlashOrColon() {
        for (long seed = 1; seed <= 300; seed++) {
            Dice dice = Dice.of(seed);
            Set<String> distinct = new LinkedHashSet<>();
            int count = dice.below(30);
            for (int i = 0; i < count; i++) {
                distinct.add("arn:" + text(dice));
            }
            List<String> listed = new ArrayList<>(distinct);
            ArnTable table = new ArnTable(listed);
            for (int i = 0; i < 50; i++) {
                String arn = listed.isEmpty() || dice.chance(30)
                        ? "arn:" + text(dice)
                        : dice.of(listed) + dice.of("", "/", ":", "/a", ":a", "a");
                assertThat(table.find(arn)).as("%s in %s", arn, listed).isEqualTo(expected(listed, arn));
            }
        }
    }

    @Test
    void anEmptyTableFindsNothing() {
        assertThat(new ArnTable(List.of()).find("arn:aws:s3:::reports")).isEqualTo(ArnTable.NONE);
        assertThat(new ArnTable(List.of("arn:aws:s3:::reports")).find("")).isEqualTo(ArnTable.NONE);
    }

    private static int expected(List<String> listed, String arn) {
        return listed.stream()
                .filter(one -> arn.equals(one) || arn.startsWith(one + "/") || arn.startsWith(one + ":"))
                .max(Comparator.comparingInt(String::length))
                .map(listed::indexOf)
                .orElse(ArnTable.NONE);
    }

    private static String text(Dice dice) {
        StringBuilder text = new StringBuilder();
        for (int i = dice.between(1, 5); i > 0; i--) {
            text.append(dice.of(PIECES));
        }
        return text.toString();
    }
}
