package io.github.iamevaluator.reference;

import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.reference.Glob.Token;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Section 3.4: policy variables.
 *
 * @param version of the document: variables act only under 2012-10-17 (GRAM-3, VAR-1)
 * @param context what the names stand for
 */
record Variables(PolicyVersion version, RequestContext context) {

    /** A variable between its braces (VAR-2). */
    private record Variable(String name, Optional<String> ifAbsent) {

        static Variable read(String inside) {
            int comma = inside.indexOf(',');
            if (comma < 0) {
                return new Variable(inside.strip(), Optional.empty());
            }
            String rest = inside.substring(comma + 1).strip();
            boolean quoted = rest.length() >= 2 && rest.startsWith("'") && rest.endsWith("'");
            return new Variable(
                    inside.substring(0, comma).strip(),
                    quoted ? Optional.of(rest.substring(1, rest.length() - 1)) : Optional.empty());
        }

        boolean escape() {
            return name.equals("*") || name.equals("?") || name.equals("$");
        }
    }

    /** The pattern that a text stands for, or empty when it uses a variable that has no value (VAR-3). */
    Optional<List<Token>> resolve(String text) {
        return substitute(text, this::value);
    }

    /** The pattern with a wildcard in the place of every variable that has no value: what could match (SIM-6). */
    List<Token> resolveLeniently(String text) {
        return substitute(text, variable -> value(variable).or(() -> Optional.of(Glob.wildcards("*"))))
                .orElseThrow();
    }

    /** The names of absent keys that the text's variables without default read (SIM-6). */
    Set<String> absentKeys(String text) {
        Set<String> absent = new LinkedHashSet<>();
        for (Variable variable : variables(text)) {
            if (variable.ifAbsent().isEmpty() && !context.contains(variable.name())) {
                absent.add(variable.name());
            }
        }
        return absent;
    }

    /** The names of every key that the text's variables read. */
    Set<String> keys(String text) {
        Set<String> keys = new LinkedHashSet<>();
        variables(text).forEach(variable -> keys.add(variable.name()));
        return keys;
    }

    private List<Variable> variables(String text) {
        List<Variable> found = new ArrayList<>();
        substitute(text, variable -> {
            if (!variable.escape()) {
                found.add(variable);
            }
            return Optional.of(List.of());
        });
        return found;
    }

    private Optional<List<Token>> value(Variable variable) {
        if (variable.escape()) { // VAR-4
            return Optional.of(Glob.literal(variable.name()));
        }
        Optional<ContextValue> value = context.get(variable.name());
        if (value.isEmpty()) {
            return variable.ifAbsent().map(Glob::literal);
        }
        return value.get()
                .fold(single -> Optional.of(single.value()), many -> Optional.<String>empty())
                .map(Glob::literal); // VAR-5: literal, not scanned again
    }

    private Optional<List<Token>> substitute(String text, Function<Variable, Optional<List<Token>>> value) {
        boolean active = version == PolicyVersion.V2012_10_17;
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = active && text.startsWith("${", at) ? text.indexOf('}', at) : -1;
            if (end < 0) { // VAR-9: an unterminated variable is ordinary text
                tokens.addAll(Glob.wildcards(text.substring(at, at + 1)));
                at++;
            } else {
                Optional<List<Token>> substituted = value.apply(Variable.read(text.substring(at + 2, end)));
                if (substituted.isEmpty()) {
                    return Optional.empty();
                }
                tokens.addAll(substituted.get());
                at = end + 1;
            }
        }
        return Optional.of(tokens);
    }
}
