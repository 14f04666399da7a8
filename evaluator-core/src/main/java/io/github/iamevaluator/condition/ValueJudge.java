package io.github.iamevaluator.condition;

import io.github.iamevaluator.match.VariableTemplate;
import io.github.iamevaluator.request.ContextView;
import java.util.List;
import java.util.Optional;

/** A condition's operator with its policy values: judges one text of the request at a time. */
interface ValueJudge {

    /** What the condition says of one text of the request. */
    Truth judge(String text, ContextView context);

    /** What is wrong with a text of the request, if anything. */
    Optional<ConditionNote> note(String text);

    /** Tells whether a text of the request or of the policy may fail to convert, which is worth a warning (SIM-7). */
    boolean mayWarn();

    /** The policy values for a report. */
    List<ConditionReport.Wanted> wanted(ContextView context);

    /** The keys of the policy variables among the values. */
    List<VariableTemplate.Key> variables();
}
