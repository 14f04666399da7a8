package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the transactions of DynamoDB and its statements of PartiQL need: for each item or statement an action on its table.
 *
 * <p>Only where the request is recorded in full; where it is not, nothing is said.
 *
 * <p>Source: Amazon DynamoDB Developer Guide, "Using IAM with DynamoDB transactions", "IAM security policies with PartiQL for
 * DynamoDB"; Amazon DynamoDB API Reference for the names of the parameters.
 */
final class TableItems {

    private static final String SOURCE = "dynamodb.amazonaws.com";
    private static final String TABLE = "arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}";
    private static final Map<String, String> WRITES = Map.of(
            "put", "dynamodb:PutItem",
            "update", "dynamodb:UpdateItem",
            "delete", "dynamodb:DeleteItem",
            "conditionCheck", "dynamodb:ConditionCheckItem");
    private static final Map<String, String> READS = Map.of("get", "dynamodb:GetItem");

    private final EventFields parameters;
    private final EventScope scope;

    private TableItems(EventFields parameters, EventScope scope) {
        this.parameters = parameters;
        this.scope = scope;
    }

    /** An action, and the ARN that it is asked on. */
    record Need(String action, String arn) {}

    /** What an event needs, each once; none if it is no such event, or if its request is not recorded in full. */
    static List<Need> of(RecordedEvent event, EventFields parameters, EventScope scope) {
        TableItems items = new TableItems(parameters, scope);
        return event.source().equals(SOURCE) ? items.needs(event.name()) : List.of();
    }

    private List<Need> needs(String event) {
        return switch (event) {
            case "TransactWriteItems" -> all("transactItems", item -> item(item, WRITES));
            case "TransactGetItems" -> all("transactItems", item -> item(item, READS));
            case "ExecuteStatement" -> statement(parameters).stream().toList();
            case "BatchExecuteStatement" -> all("statements", this::statement);
            case "ExecuteTransaction" -> all("transactStatements", this::statement);
            default -> List.of();
        };
    }

    /** What each element of a list needs; none if that of one is not known. */
    private List<Need> all(String list, Function<EventFields, Optional<Need>> need) {
        List<Need> needs = new ArrayList<>();
        List<EventFields> elements = parameters.objects(list);
        if (elements.size() < parameters.list(list).size() || elements.size() > EventResources.MOST) {
            return List.of();
        }
        for (EventFields element : elements) {
            Optional<Need> found = need.apply(element);
            if (found.isEmpty()) {
                return List.of();
            }
            needs.add(found.get());
        }
        return needs.stream().distinct().toList();
    }

    /** An item of a transaction has one member, which says what is done. */
    private Optional<Need> item(EventFields item, Map<String, String> actions) {
        List<Need> found = new ArrayList<>();
        actions.forEach((member, action) -> item.in(member)
                .text("tableName")
                .flatMap(this::table)
                .ifPresent(arn -> found.add(new Need(action, arn))));
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Optional<Need> statement(EventFields fields) {
        return fields.text("statement")
                .flatMap(PartiQlStatement::parse)
                .flatMap(statement -> table(statement.table())
                        .map(arn -> new Need(
                                statement.action(),
                                arn
                                        + statement
                                                .index()
                                                .map(name -> "/index/" + name)
                                                .orElse(""))));
    }

    private Optional<String> table(String name) {
        return Arn.parse(name).isPresent()
                ? Optional.of(name)
                : ArnTemplate.fill(TABLE, placeholder -> switch (placeholder) {
                    case "Partition" -> Optional.of(scope.partition());
                    case "Region" -> scope.knownRegion();
                    case "Account" -> scope.knownAccount();
                    default -> Optional.of(name);
                });
    }
}
