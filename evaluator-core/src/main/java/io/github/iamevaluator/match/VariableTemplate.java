package io.github.iamevaluator.match;

import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.request.ContextView;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.Optional;

/**
 * Policy text with policy variables, read once and resolved for each request (VAR-1 to VAR-9).
 *
 * <p>Under Version 2008-10-17 the whole text is ordinary (GRAM-3). Resolving costs the length of the result; a constant
 * text costs nothing.
 *
 * <p>Source: IAM User Guide, "IAM policy elements: Variables and tags".
 */
public final class VariableTemplate {

    private final List<VariablePiece> pieces;
    private final VariablePiece[] inOrder;
    private final List<Key> keys;
    private final Optional<ResolvedText> constant;
    private final Optional<VariableGlob> glob;

    /**
     * A context key that the text reads.
     *
     * @param name as written, without surrounding blanks
     * @param hasDefault whether the variable says what to use when the key is absent
     */
    public record Key(String name, boolean hasDefault) {}

    private VariableTemplate(List<VariablePiece> pieces) {
        this.pieces = List.copyOf(pieces);
        this.inOrder = this.pieces.toArray(VariablePiece[]::new);
        this.keys = pieces.stream().flatMap(piece -> piece.key().stream()).toList();
        this.glob = VariableGlob.of(this.pieces);
        this.constant = keys.isEmpty() ? Optional.of(resolveOpen(RequestContext.EMPTY)) : Optional.empty();
    }

    /** The template that a policy's text spells; every text is one. */
    public static VariableTemplate parse(String text, PolicyVersion version, EvaluationOptions options) {
        if (!takesVariables(version, options)) {
            return ordinary(text);
        }
        boolean defaultServesLists = options.alternative(DisputedPoint.VARIABLE_DEFAULT_SERVES_LISTS);
        return new VariableTemplate(new VariableScanner(text, defaultServesLists).pieces());
    }

    /** The template of a text in which {@code $} means nothing. */
    static VariableTemplate ordinary(String text) {
        return new VariableTemplate(List.of(new VariablePiece.Text(text, false)));
    }

    /** GRAM-3, A-24. */
    private static boolean takesVariables(PolicyVersion version, EvaluationOptions options) {
        return switch (version) {
            case V2012_10_17 -> true;
            case V2008_10_17 -> options.alternative(DisputedPoint.VARIABLES_IN_EVERY_VERSION);
        };
    }

    /** Tells whether no variable occurs, so that the text is the same for every request. */
    public boolean isConstant() {
        return constant.isPresent();
    }

    /** The text, if no variable occurs. */
    Optional<ResolvedText> constant() {
        return constant;
    }

    /** The same as a pattern that need not be put together; empty unless it has exactly one variable. */
    Optional<VariableGlob> glob() {
        return glob;
    }

    /** The ordinary text before the first variable or escape. */
    String leadingText() {
        return pieces.isEmpty() ? "" : pieces.get(0).ordinaryText();
    }

    /** The keys of the variables, in the order written, repetitions included. */
    public List<Key> keys() {
        return keys;
    }

    /** The text with every variable replaced, or empty if one of them is unresolved (VAR-3). */
    public Optional<ResolvedText> resolve(ContextView context) {
        if (constant.isPresent()) {
            return constant;
        }
        ResolvedText.Builder out = new ResolvedText.Builder();
        for (VariablePiece piece : pieces) {
            if (!piece.appendTo(out, context)) {
                return Optional.empty();
            }
        }
        return Optional.of(out.build());
    }

    /** Tells whether each variable has a value. */
    public boolean isResolved(ContextView context) {
        for (VariablePiece piece : inOrder) {
            if (piece instanceof VariablePiece.Variable variable && variable.value(context) == null) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells whether a text is this text with every variable replaced, in which {@code *} and {@code ?} are ordinary; each
     * variable must have a value. Allocates nothing.
     */
    public boolean isResolvedTo(String text, ContextView context) {
        int at = 0;
        for (VariablePiece piece : inOrder) {
            String part = piece.text(context);
            if (!text.startsWith(part, at)) {
                return false;
            }
            at += part.length();
        }
        return at == text.length();
    }

    /** Tells whether what is written between the variables has a wildcard. */
    public boolean hasWildcards() {
        return pieces.stream()
                .map(VariablePiece::ordinaryText)
                .anyMatch(text -> text.indexOf('*') >= 0 || text.indexOf('?') >= 0);
    }

    /** The text with every variable replaced, an unresolved one by a wildcard {@code *}: all it could have been. */
    public ResolvedText resolveOpen(ContextView context) {
        ResolvedText.Builder out = new ResolvedText.Builder();
        for (VariablePiece piece : pieces) {
            if (!piece.appendTo(out, context)) {
                out.written("*");
            }
        }
        return out.build();
    }
}
