package io.github.iamevaluator.leastprivilege;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An Allow statement of the smallest policy, with what shows that it is needed.
 *
 * @param sid its Sid
 * @param actions its Action element
 * @param resources its Resource element, or NotResource element; empty if the statement it comes from has neither
 * @param notResource whether the resources are a NotResource element
 * @param from the statement that allows the same today, and whose conditions it carries
 * @param evidence all uses
 * @param byAction the uses of each action
 * @since 0.1.0
 */
public record PolicyStatement(
        String sid,
        List<String> actions,
        List<String> resources,
        boolean notResource,
        String from,
        Evidence evidence,
        Map<String, Evidence> byAction) {

    /** Copies the collections. */
    public PolicyStatement {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        byAction = Collections.unmodifiableMap(new LinkedHashMap<>(byAction));
    }
}
