package io.github.iamevaluator.parse;

import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.policy.Statement;

/** Looks at a statement that was read, in the light of its form of policy. */
interface StatementChecks {

    /**
     * Reports what is wrong with a statement.
     *
     * @param statement the statement
     * @param object the same as JSON, for places
     * @param only whether the document has no other statement
     */
    void check(Statement statement, JsonObject object, boolean only);
}
