package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ArnFormat;
import io.github.iamevaluator.catalog.ResourceType;
import io.github.iamevaluator.text.AsciiCase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts request parameters into the ARN formats of a service's resource types. */
final class ParameterArns {

    private static final Set<String> SAYS_NOTHING = Set.of("Id", "ResourceId", "Token", "ResourcePath");
    private static final String WITH_PATH = "NameWithPath";
    /** Services that keep names in lower case, however they are given. */
    private static final Set<String> LOWER_CASE = Set.of("rds", "elasticache");

    private static final String SECRETS = "secretsmanager";
    private static final String TASK_DEFINITION = "TaskDefinition";
    private static final String SECRET = "Secret";
    private static final String ALIAS = "alias/";

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
        if (type.name().equals(SECRET)) {
            return secret().flatMap(names::secret).stream().toList();
        }
        Set<String> arns = new LinkedHashSet<>();
        for (ArnFormat format : type.arnFormats()) {
            int count = count(type, format.text());
            for (int i = 0; i < count; i++) {
                int which = i;
                ArnTemplate.fill(format.text(), placeholder -> value(type, placeholder, which))
                        .ifPresent(arns::add);
            }
        }
        return List.copyOf(arns);
    }

    /** Tells whether a parameter holds a part of an ARN of a type. */
    boolean names(ResourceType type) {
        boolean[] named = {false};
        for (ArnFormat format : type.arnFormats()) {
            ArnTemplate.fill(format.text(), placeholder -> {
                named[0] |= !values(type, placeholder).isEmpty();
                return Optional.of("");
            });
        }
        return named[0];
    }

    /** How many resources are listed: as many as the parameter with most values has. */
    private int count(ResourceType type, String format) {
        int[] most = {1};
        ArnTemplate.fill(format, placeholder -> {
            most[0] = Math.max(most[0], values(type, placeholder).size());
            return Optional.of("");
        });
        return most[0];
    }

    private Optional<String> value(ResourceType type, String placeholder, int which) {
        return switch (placeholder) {
            case "Partition" -> Optional.of(scope.partition());
            case "Region" -> scope.knownRegion();
            case "Account" -> account(type);
            default -> {
                List<String> found = values(type, placeholder);
                Optional<String> value = found.size() == 1
                        ? Optional.of(found.get(0))
                        : which < found.size() ? Optional.of(found.get(which)) : Optional.empty();
                yield value.flatMap(text -> usable(placeholder, text));
            }
        };
    }

    /** The owner that the request states, else the account whose record it is; none if what it states is no account. */
    private Optional<String> account(ResourceType type) {
        List<String> stated = table.parameters(prefix, type.name(), "Account").stream()
                .flatMap(name -> parameters.named(name).stream())
                .toList();
        return stated.isEmpty()
                ? queueOwner().or(scope::knownAccount)
                : stated.stream().findFirst().filter(owner -> stated.size() == 1 && Arn.isAccountId(owner));
    }

    private List<String> values(ResourceType type, String placeholder) {
        if (placeholder.startsWith(TASK_DEFINITION)) {
            return taskDefinition(placeholder);
        }
        for (String name : table.parameters(prefix, type.name(), placeholder)) {
            List<String> listed = parameters.named(name);
            if (!listed.isEmpty()) {
                return listed;
            }
        }
        return SAYS_NOTHING.contains(placeholder) ? List.of() : parameters.named(placeholder);
    }

    /** A part of {@code family:revision}; which revision a family alone stands for is not recorded. */
    private List<String> taskDefinition(String placeholder) {
        return parameters
                .one("taskDefinition")
                .filter(text -> Arn.parse(text).isEmpty() && text.indexOf(':') > 0)
                .map(text -> text.split(":", 2)[placeholder.equals(TASK_DEFINITION + "FamilyName") ? 0 : 1])
                .stream()
                .toList();
    }

    /** The text that stands in an ARN for a value; empty for what only AWS can resolve, such as an alias. */
    private Optional<String> usable(String placeholder, String value) {
        boolean alias = value.startsWith(ALIAS);
        if (Arn.parse(value).isPresent() || (alias && !placeholder.equals("Alias"))) {
            return Optional.empty();
        }
        if (alias) {
            return Optional.of(value.substring(ALIAS.length()));
        }
        if (placeholder.endsWith(WITH_PATH)) {
            return Optional.of(withPath(placeholder.substring(0, placeholder.length() - WITH_PATH.length()), value));
        }
        if (placeholder.endsWith("WithoutLeadingSlash") && value.startsWith("/")) {
            return Optional.of(value.substring(1));
        }
        boolean path = value.startsWith("https://") || (prefix.equals("route53") && value.startsWith("/"));
        return Optional.of(stored(prefix, path ? value.substring(value.lastIndexOf('/') + 1) : value));
    }

    /** A name as its service keeps it. */
    static String stored(String prefix, String name) {
        return LOWER_CASE.contains(prefix) ? AsciiCase.fold(name) : name;
    }

    private String withPath(String kind, String name) {
        return parameters
                .one("path")
                .map(path -> path.substring(1) + name)
                .or(() -> names.withPath(scope.account(), AsciiCase.fold(kind), name))
                .orElse(name);
    }

    /** The ARN of the secret without the suffix that Secrets Manager adds to its name, if the request has it so. */
    private Optional<String> secret() {
        return parameters
                .one("secretId")
                .filter(id -> prefix.equals(SECRETS) && isInPart(id))
                .flatMap(id -> Arn.parse(id).isPresent()
                        ? Optional.of(id)
                        : scope.knownRegion()
                                .map(region -> "arn:" + scope.partition() + ':' + SECRETS + ':' + region + ':'
                                        + scope.account() + ":secret:" + id));
    }

    /** Tells whether a secret is given by its name, or by an ARN that lacks the suffix. */
    private static boolean isInPart(String id) {
        return Arn.parse(id).isEmpty() || !EnvironmentNames.hasSuffix(id);
    }

    /** Tells whether an ARN is one that policies are asked about: not that of a secret without its suffix. */
    boolean isWhole(String arn) {
        return !prefix.equals(SECRETS) || EnvironmentNames.hasSuffix(arn);
    }

    /** What a parameter names in a way from which no ARN can be made. */
    Optional<String> incomplete() {
        if (prefix.equals(SECRETS) && secret().isPresent()) {
            return Optional.of("the secret is named without the suffix of its ARN");
        }
        boolean alias =
                prefix.equals("kms") && parameters.named("keyId").stream().anyMatch(ParameterArns::isAlias);
        return alias ? Optional.of("the key is named by an alias") : Optional.empty();
    }

    private static boolean isAlias(String id) {
        return id.startsWith(ALIAS)
                || Arn.parse(id).filter(arn -> arn.resource().startsWith(ALIAS)).isPresent();
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
