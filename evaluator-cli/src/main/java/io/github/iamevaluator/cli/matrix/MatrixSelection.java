package io.github.iamevaluator.cli.matrix;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.AccessLevel;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.UnusableIdentity;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.text.StarPattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds what a matrix is about: in an environment and in the catalog, by patterns in which {@code *} is any text.
 *
 * @param environment where principals and resources are found
 * @param catalog where actions are found
 */
public record MatrixSelection(Environment environment, ServiceCatalog catalog) {

    private static final String ANYTHING = "*";

    /** The name by which people know a user or role: account, kind, name without path. */
    public String shortName(Arn arn) {
        String account = environment.accountName(arn.account()).orElse(arn.account());
        return account + "/" + arn.resourceType() + "/" + arn.resourceName();
    }

    /** The users and roles that fit one of the patterns, by ARN or short name; without patterns all. */
    public List<Principal> principals(List<String> patterns) {
        return matching(
                        "--principals",
                        patterns,
                        environment.principals(),
                        arn -> List.of(arn.toString(), shortName(arn)))
                .stream()
                .map(arn -> Principals.parse(arn.toString()))
                .toList();
    }

    /** Those of them that the environment had to leave out, by ARN; told to the user when it was read. */
    public List<String> leftOut(List<String> patterns) {
        return environment.leftOut().stream()
                .map(UnusableIdentity::arn)
                .filter(arn -> patterns.isEmpty() || patterns.stream().anyMatch(pattern -> fits(pattern, arn)))
                .toList();
    }

    private boolean fits(String pattern, String arn) {
        return covers(pattern, arn)
                || Arn.parse(arn)
                        .filter(known -> covers(pattern, shortName(known)))
                        .isPresent();
    }

    /**
     * The resources that fit one of the patterns; without patterns all resources, users and roles of the environment. A
     * text that begins with {@code arn:} and fits none of them is taken as it is.
     */
    public List<String> resources(List<String> patterns) {
        Set<String> known = new LinkedHashSet<>();
        for (String arn : environment.resources().keySet()) {
            known.add(arn);
            if (Arn.parse(arn).filter(MatrixSelection::isBucket).isPresent()) {
                known.add(arn + "/*");
            }
        }
        environment.principals().forEach(arn -> known.add(arn.toString()));
        Set<String> found = new LinkedHashSet<>(patterns.isEmpty() ? known : Set.of());
        for (String pattern : patterns) {
            List<String> fitting =
                    known.stream().filter(arn -> covers(pattern, arn)).toList();
            if (fitting.isEmpty() && !pattern.startsWith("arn:")) {
                throw nothing("--resources", pattern, "an ARN, or a pattern of ARNs of the environment");
            }
            found.addAll(fitting.isEmpty() ? List.of(pattern) : fitting);
        }
        return List.copyOf(found);
    }

    private static boolean isBucket(Arn arn) {
        return arn.service().equals("s3") && arn.account().isEmpty();
    }

    /** The actions of the catalog that fit one of the patterns; without patterns those that manage permissions. */
    public List<String> actions(List<String> patterns) {
        List<ServiceAction> all = new ArrayList<>();
        catalog.services().forEach(service -> all.addAll(service.actions()));
        if (patterns.isEmpty()) {
            return all.stream()
                    .filter(action -> action.accessLevel() == AccessLevel.PERMISSIONS_MANAGEMENT && !action.retired())
                    .map(ServiceAction::qualifiedName)
                    .toList();
        }
        return matching("--actions", patterns, all, action -> List.of(action.qualifiedName())).stream()
                .map(ServiceAction::qualifiedName)
                .toList();
    }

    /** Those of some resources on which an action can be asked; {@code *} for an action without resource type. */
    public List<String> resourcesOf(String action, List<String> resources) {
        ServiceAction known = catalog.action(action).orElseThrow();
        if (known.wildcardOnly()) {
            return List.of(ANYTHING);
        }
        return resources.stream()
                .filter(arn -> arn.indexOf('*') < 0
                        ? known.resourceTypesFor(arn).size() == 1
                        : !known.resourceTypesWithin(arn).isEmpty())
                .toList();
    }

    /** Those of them that belong to the service of the action. */
    public List<String> ownOf(String action, List<String> resources) {
        String service = action.substring(0, action.indexOf(':'));
        return resourcesOf(action, resources).stream()
                .filter(resource -> Arn.parse(resource)
                        .filter(arn -> arn.service().equals(service))
                        .isPresent())
                .toList();
    }

    private static <T> List<T> matching(
            String option, List<String> patterns, List<T> all, Function<T, List<String>> names) {
        Set<T> found = new LinkedHashSet<>(patterns.isEmpty() ? all : List.of());
        for (String pattern : patterns) {
            List<T> fitting = all.stream()
                    .filter(one -> names.apply(one).stream().anyMatch(name -> covers(pattern, name)))
                    .toList();
            if (fitting.isEmpty()) {
                throw nothing(option, pattern, "a name, or a pattern with * for any text");
            }
            found.addAll(fitting);
        }
        return List.copyOf(found);
    }

    private static InvalidRequestException nothing(String option, String pattern, String wanted) {
        InputError error = option.equals("--actions")
                ? InputError.INVALID_ACTION
                : option.equals("--principals") ? InputError.INVALID_PRINCIPAL : InputError.NO_RESOURCE_TYPES;
        return new InvalidRequestException(error, option + " \"" + pattern + "\" fits nothing here; give " + wanted);
    }

    /** Tells whether a pattern covers a text, whatever the case of both. */
    private static boolean covers(String pattern, String text) {
        return StarPattern.matches(pattern.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
    }
}
