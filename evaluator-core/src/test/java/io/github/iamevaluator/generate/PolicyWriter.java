package io.github.iamevaluator.generate;

import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.policy.StatementText;
import io.github.iamevaluator.policy.TextPosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes statements as the JSON text of one document, in one line, and notes where everything stands. */
public final class PolicyWriter {

    private final StringBuilder text = new StringBuilder();

    private PolicyWriter() {}

    /**
     * The document of some statements: its text is their JSON, and index, pointer and places are those in the text.
     *
     * @param version under 2008-10-17 the Version element may be left out
     * @param writeVersion whether to write it
     * @param statements at least one; conditions of one operator, and principals of one kind, are brought
     *     together
     */
    public static PolicyDocument document(PolicyVersion version, boolean writeVersion, List<Statement> statements) {
        return new PolicyWriter().write(version, writeVersion, statements);
    }

    private PolicyDocument write(PolicyVersion version, boolean writeVersion, List<Statement> statements) {
        text.append('{');
        if (writeVersion || version == PolicyVersion.V2012_10_17) {
            text.append("\"Version\":");
            string(version == PolicyVersion.V2012_10_17 ? "2012-10-17" : "2008-10-17");
            text.append(',');
        }
        text.append("\"Statement\":[");
        List<Statement> placed = new ArrayList<>();
        for (Statement statement : statements) {
            TextPosition simulatorStart = here();
            text.append(placed.isEmpty() ? "" : ",");
            placed.add(statement(statement, placed.size(), simulatorStart));
        }
        text.append("]}");
        return new PolicyDocument(version, Optional.empty(), placed, text.toString());
    }

    private Statement statement(Statement statement, int position, TextPosition simulatorStart) {
        TextPosition start = here();
        text.append('{');
        statement.sid().ifPresent(sid -> {
            member("Sid");
            string(sid);
            text.append(',');
        });
        member("Effect");
        string(statement.effect() == Effect.ALLOW ? "Allow" : "Deny");
        PrincipalElement principal = grouped(statement.principal());
        principal(principal);
        action(statement.action());
        resource(statement.resource());
        List<Condition> conditions = conditions(statement.conditions());
        text.append('}');
        return new Statement(
                position + 1,
                "/Statement/" + position,
                statement.sid(),
                statement.effect(),
                principal,
                statement.action(),
                statement.resource(),
                conditions,
                new StatementText(start, here(), simulatorStart));
    }

    private TextPosition here() {
        return new TextPosition(text.length(), 1, text.length() + 1);
    }

    private static PrincipalElement grouped(PrincipalElement element) {
        List<PrincipalEntry> entries = new ArrayList<>();
        element.entries().stream()
                .map(PrincipalEntry::type)
                .distinct()
                .forEach(type -> element.entries().stream()
                        .filter(entry -> entry.type() == type)
                        .forEach(entries::add));
        return element.fold(
                principal -> new PrincipalElement.Principal(entries),
                notPrincipal -> new PrincipalElement.NotPrincipal(entries),
                () -> element);
    }

    private void principal(PrincipalElement element) {
        Optional<String> name = element.fold(
                principal -> Optional.of("Principal"),
                notPrincipal -> Optional.of("NotPrincipal"),
                Optional::<String>empty);
        if (name.isEmpty()) {
            return;
        }
        text.append(',');
        member(name.get());
        if (element.entries().get(0).type() == PrincipalEntry.Type.BARE) {
            string(element.entries().get(0).value());
            return;
        }
        Map<String, List<String>> byMember = new LinkedHashMap<>();
        element.entries()
                .forEach(entry -> byMember.computeIfAbsent(memberName(entry.type()), type -> new ArrayList<>())
                        .add(entry.value()));
        text.append('{');
        String separator = "";
        for (Map.Entry<String, List<String>> entry : byMember.entrySet()) {
            text.append(separator);
            member(entry.getKey());
            strings(entry.getValue());
            separator = ",";
        }
        text.append('}');
    }

    private static String memberName(PrincipalEntry.Type type) {
        return switch (type) {
            case AWS, BARE -> "AWS";
            case SERVICE -> "Service";
            case FEDERATED -> "Federated";
            case CANONICAL_USER -> "CanonicalUser";
        };
    }

    private void action(ActionElement element) {
        text.append(',');
        member(element.fold(action -> "Action", notAction -> "NotAction"));
        strings(element.patterns().stream().map(ActionPattern::text).toList());
    }

    private void resource(ResourceElement element) {
        Optional<String> name = element.fold(
                resource -> Optional.of("Resource"),
                notResource -> Optional.of("NotResource"),
                Optional::<String>empty);
        if (name.isPresent()) {
            text.append(',');
            member(name.get());
            strings(element.patterns().stream().map(ResourcePattern::text).toList());
        }
    }

    private List<Condition> conditions(List<Condition> conditions) {
        List<Condition> placed = new ArrayList<>();
        if (conditions.isEmpty()) {
            return placed;
        }
        Map<String, List<Condition>> byOperator = new LinkedHashMap<>();
        conditions.forEach(condition -> byOperator
                .computeIfAbsent(condition.operatorText(), operator -> new ArrayList<>())
                .add(condition));
        text.append(',');
        member("Condition");
        text.append('{');
        String separator = "";
        for (Map.Entry<String, List<Condition>> operator : byOperator.entrySet()) {
            text.append(separator);
            member(operator.getKey());
            placed.addAll(keys(operator.getValue()));
            separator = ",";
        }
        text.append('}');
        return placed;
    }

    private List<Condition> keys(List<Condition> conditions) {
        List<Condition> placed = new ArrayList<>();
        text.append('{');
        for (Condition condition : conditions) {
            text.append(placed.isEmpty() ? "" : ",");
            TextPosition at = here();
            member(condition.key());
            strings(condition.values());
            placed.add(new Condition(
                    condition.operator(),
                    condition.quantifier(),
                    condition.ifExists(),
                    condition.key(),
                    condition.values(),
                    at));
        }
        text.append('}');
        return placed;
    }

    private void member(String name) {
        string(name);
        text.append(':');
    }

    /** One string stands alone, several in an array (GRAM-9). */
    private void strings(List<String> values) {
        if (values.size() == 1) {
            string(values.get(0));
            return;
        }
        text.append('[');
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ",");
            string(values.get(i));
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\');
            }
            text.append((char) c);
        });
        text.append('"');
    }
}
