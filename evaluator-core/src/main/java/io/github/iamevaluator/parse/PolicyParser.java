package io.github.iamevaluator.parse;

import io.github.iamevaluator.json.JsonLimits;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.Problem;
import java.util.List;
import java.util.function.Predicate;

/**
 * Parses policy documents of every form.
 *
 * <p>There is one mode for decisions: lenient exactly where a rule says so, and every other violation is an error
 * (GRAM-13). All problems of a document are collected. Cost: linear in the text. Safe to share between threads. Documents that one
 * parser reads share many of their equal parts, so one parser for all of them saves memory.
 *
 * <p>Source: IAM User Guide, "Grammar of the IAM JSON policy language"; rules GRAM-1 to GRAM-41 and RCP-8.
 *
 * @since 0.1.0
 */
public final class PolicyParser {

    /** The largest document that is read unless {@link #withSizeLimit} says otherwise: 10 MiB. */
    public static final int DEFAULT_SIZE_LIMIT = 10 << 20;

    private final Predicate<String> rcpServices;
    private final JsonReader reader;
    private final SharedParts shared = new SharedParts();

    private PolicyParser(Predicate<String> rcpServices, int sizeLimit) {
        this.rcpServices = rcpServices;
        this.reader = JsonReader.withLimits(JsonLimits.DEFAULT.withSize(sizeLimit));
    }

    /**
     * Returns a parser.
     *
     * @param rcpServices tells whether RCPs cover the service with a prefix, given in lower case (RCP-7)
     */
    public static PolicyParser create(Predicate<String> rcpServices) {
        return new PolicyParser(rcpServices, DEFAULT_SIZE_LIMIT);
    }

    /** Returns a parser that refuses documents of more than so many bytes or characters. */
    public PolicyParser withSizeLimit(int sizeLimit) {
        return new PolicyParser(rcpServices, sizeLimit);
    }

    /** Returns the policy, or throws a {@link PolicyParseException} with all errors of its document. */
    public Policy parse(PolicyForm form, PolicyInput input) {
        DocumentText text = new DocumentDecoder(reader).decode(input);
        Problems problems = new Problems(input.name(), text);
        PolicyDocument document = read(form, text.json(), problems);
        if (problems.hasErrors()) {
            throw new PolicyParseException(problems.errors());
        }
        return Policy.of(input.name(), document, text.origin());
    }

    /**
     * Returns the errors of a document together with the findings of strict validation; none for a flawless one.
     *
     * <p>Findings never change a decision: a statement without Principal, the refused principals of GRAM-40, the refused
     * literals of GRAM-41, and the like.
     */
    public List<Problem> validate(PolicyForm form, PolicyInput input) {
        try {
            DocumentText text = new DocumentDecoder(reader).decode(input);
            Problems problems = new Problems(input.name(), text);
            read(form, text.json(), problems);
            return problems.all();
        } catch (PolicyParseException unreadable) {
            return unreadable.problems();
        }
    }

    private PolicyDocument read(PolicyForm form, JsonText json, Problems problems) {
        StatementChecks checks = form == PolicyForm.RESOURCE_CONTROL
                ? new ResourceControlChecks(problems, rcpServices)
                : new StrictChecks(form, problems);
        return new DocumentReader(form, problems, checks, shared).read(json.root(), json.text());
    }
}
