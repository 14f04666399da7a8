package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ArnFormat;
import io.github.iamevaluator.catalog.ResourceType;
import io.github.iamevaluator.text.AsciiCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts request parameters into the ARN formats of a service's resource types. */
final class ParameterArns {

    private static final Set<String> SAYS_NOTHING = Set.of("Id", "ResourceId", "Token", "ResourcePath");
    private static final String WITH_PATH = "NameWithPath";

    private final EventTable table;
    private final RecordedNames names;
    private final String prefix;
    private final EventParameters parameters;
    private final EventScope scope;

    /** What a request's parameters spell. */
    ParameterArns(EventTable table, RecordedNames names, String prefix, EventParameters parameters, EventScope scope) {
        this.table = table;
        this.names = names;
        this.prefix = prefix;
        this.parameters = parameters;
        this.scope = scope;
    }

    /** The ARNs of a type that the parameters spell, each once. */
    List<String> of(ResourceType type) {
        List<String> arns = new ArrayList<>();
        for (ArnFormat format : type.arnFormats()) {
            int count = count(format.text());
            for (int i = 0; i < count; i++) {
                int which = i;
                ArnTemplate.fill(format.text(), placeholder -> value(placeholder, which))
                        .filter(arn -> !arns.contains(arn))
                        .ifPresent(arns::add);
            }
        }
        return arns;
    }

    /** How many resources are listed: as many as the parameter with most values has. */
    private int count(String format) {
        int[] most = {1};
        ArnTemplate.fill(format, placeholder -> {
            most[0] = Math.max(most[0], values(placeholder).size());
            return Optional.of("");
        });
        return most[0];
    }

    private Optional<String> value(String placeholder, int which) {
        return switch (placeholder) {
            case "Partition" -> Optional.of(scope.partition());
            case "Region" -> known(scope.region());
            case "Account" -> queueOwner().or(() -> known(scope.account()));
            default -> {
                List<String> found = values(placeholder);
                Optional<String> value = found.size() == 1
                        ? Optional.of(found.get(0))
                        : which < found.size() ? Optional.of(found.get(which)) : Optional.empty();
                yield value.flatMap(text -> usable(placeholder, text));
            }
        };
    }

    private static Optional<String> known(String text) {
        return Optional.of(text).filter(found -> !found.isEmpty());
    }

    private List<String> values(String placeholder) {
        if (SAYS_NOTHING.contains(placeholder)) {
            return List.of();
        }
        List<String> listed =
                table.parameter(prefix, placeholder).map(parameters::named).orElse(List.of());
        return listed.isEmpty() && !isHidden(placeholder) ? parameters.named(placeholder) : listed;
    }

    private boolean isHidden(String placeholder) {
        return table.parameter(prefix, placeholder).filter("-"::equals).isPresent();
    }

    /** The text that stands in an ARN for a value; empty for what only AWS can resolve, such as an alias. */
    private Optional<String> usable(String placeholder, String value) {
        if (Arn.parse(value).isPresent() || value.startsWith("alias/")) {
            return Optional.empty();
        }
        if (placeholder.endsWith(WITH_PATH)) {
            return Optional.of(withPath(placeholder.substring(0, placeholder.length() - WITH_PATH.length()), value));
        }
        if (placeholder.endsWith("WithoutLeadingSlash") && value.startsWith("/")) {
            return Optional.of(value.substring(1));
        }
        return Optional.of(value.startsWith("https://") ? value.substring(value.lastIndexOf('/') + 1) : value);
    }

    private String withPath(String kind, String name) {
        return parameters
                .one("path")
                .map(path -> path.substring(1) + name)
                .or(() -> names.withPath(scope.account(), AsciiCase.fold(kind), name))
                .orElse(name);
    }

    /** The account in the URL of a queue: {@code https://sqs.eu-west-1.amazonaws.com/444444444444/orders}. */
    private Optional<String> queueOwner() {
        return parameters.one("queueUrl").filter(url -> prefix.equals("sqs")).flatMap(url -> {
            int name = url.lastIndexOf('/');
            int owner = url.lastIndexOf('/', name - 1);
            return owner < 0
                    ? Optional.empty()
                    : Optional.of(url.substring(owner + 1, name)).filter(Arn::isAccountId);
        });
    }
}
