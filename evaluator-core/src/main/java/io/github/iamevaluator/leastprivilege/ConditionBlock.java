package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.policy.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One member of a Condition element: an operator and its keys.
 *
 * <p>A document may have one operator twice, in names that differ in ASCII case (GRAM-12), with the same key under both; all
 * of them must hold. So that none is lost, each further block of an operator has it in another case.
 *
 * @param operator its name, in a case that no other block of the statement has
 * @param keys as the source spells them, with their values
 */
record ConditionBlock(String operator, Map<String, List<String>> keys) {

    /** The blocks that say all of the conditions, in their order. */
    static List<ConditionBlock> of(List<Condition> conditions) {
        List<ConditionBlock> blocks = new ArrayList<>();
        Map<String, Integer> written = new HashMap<>();
        String last = "";
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            String operator = condition.operatorText();
            if (!operator.equals(last) || keys.containsKey(condition.key())) {
                keys = new LinkedHashMap<>();
                int before = written.merge(operator, 1, Integer::sum) - 1;
                blocks.add(new ConditionBlock(spelled(operator, before), keys));
                last = operator;
            }
            keys.put(condition.key(), condition.values());
        }
        return blocks;
    }

    /** The name in the case that a number stands for: its bits tell which letters change; 0 is AWS's own. */
    private static String spelled(String operator, int number) {
        StringBuilder name = new StringBuilder(operator);
        int bits = number;
        for (int i = 0; i < name.length() && bits != 0; i++) {
            char c = name.charAt(i);
            if (c != ':') {
                name.setCharAt(i, (bits & 1) == 0 ? c : (char) (c ^ 0x20));
                bits >>>= 1;
            }
        }
        return name.toString();
    }
}
