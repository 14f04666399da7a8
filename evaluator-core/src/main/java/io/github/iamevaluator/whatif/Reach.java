package io.github.iamevaluator.whatif;

import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.match.ResolvedText;
import java.util.List;
import java.util.Map;

/**
 * What one changed statement, or a change that may touch any request, may touch.
 *
 * @param touch how far it reaches
 * @param asked who is asked
 * @param excluded what NotResource elements of the change leave out
 * @param actions by name
 */
record Reach(Touch touch, List<AskedCallers> asked, List<ResolvedText> excluded, Map<String, ServiceAction> actions) {}
