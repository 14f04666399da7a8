package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.PrincipalText;
import io.github.iamevaluator.environment.UnlistedResources;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.DocumentOrigin;
import io.github.iamevaluator.policy.EndpointType;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.RequestContext.Entry;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The command that asks a check's question on the command line and explains the answer in full. */
final class ExplainingCommand {

    private static final String PROGRAM = "bin/iam-evaluator";
    private static final String SAFE = "/.:_-=@,+%";

    private final List<String> words = new ArrayList<>();
    private boolean complete = true;

    private ExplainingCommand() {}

    /** The command, quoted for a shell; empty if something of the question came from no file of its own. */
    static Optional<String> of(PolicyCheck check) {
        ExplainingCommand command = new ExplainingCommand();
        check.scenario()
                .ifPresentOrElse(id -> command.explain(check.at().file().orElse("-"), id), () -> command.can(check));
        return command.complete
                ? Optional.of(PROGRAM + " "
                        + command.words.stream().map(ExplainingCommand::quoted).collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    private void explain(String file, String id) {
        words.addAll(List.of("explain", file, id));
    }

    private void can(PolicyCheck check) {
        words.add("can");
        check.policies().environment().ifPresent(known -> environment(known, check.policies()));
        AccessRequest request = check.request();
        option("--principal", PrincipalText.of(request.principal()));
        option("--action", request.action());
        for (ResourceTarget target : request.resources()) {
            option("--resource", target.arn());
            target.ownerAccount().ifPresent(account -> option("--resource-account", account));
        }
        policies(check.policies().inHand(), request);
        request.context().entries().values().forEach(this::context);
        words.add("--explain");
    }

    private void environment(Environment environment, PoliciesUnderTest policies) {
        complete = policies.environmentFolder().isPresent();
        policies.environmentFolder().ifPresent(folder -> option("--environment", folder));
        if (environment.unlistedResources() == UnlistedResources.UNKNOWN_POLICY) {
            option("--unlisted-resources", "undecided");
        }
    }

    private void policies(PolicySet inHand, AccessRequest request) {
        files("--policy", inHand.identity());
        files("--boundary", inHand.permissionsBoundary());
        files("--session-policy", inHand.session());
        levels("--scp", inHand.serviceControl());
        levels("--rcp", inHand.resourceControl());
        files("--endpoint-policy", inHand.vpcEndpoint());
        if (!inHand.vpcEndpoint().isEmpty() && inHand.endpointType() == EndpointType.GATEWAY) {
            option("--endpoint-type", "gateway");
        }
        files(
                "--resource-policy",
                inHand.resourcePolicies(request.resources().get(0).arn()));
    }

    private void files(String option, List<Policy> policies) {
        policies.forEach(policy -> option(option, fileOrText(policy)));
    }

    private void levels(String option, List<ControlLevel> levels) {
        for (ControlLevel level : levels) {
            complete &= !level.policies().isEmpty();
            boolean alone = level.policies().size() == 1;
            option(
                    option,
                    level.policies().stream()
                            .map(policy -> alone ? fileOrText(policy) : file(policy))
                            .collect(Collectors.joining(",")));
        }
    }

    /** The policy's file, or else its document in one line: given as text, or inside another file. */
    private String fileOrText(Policy policy) {
        DocumentOrigin origin = policy.origin();
        Optional<String> text = policy.document()
                .filter(document ->
                        origin.equals(DocumentOrigin.TEXT) || !origin.pointer().isEmpty())
                .map(PolicyDocument::text)
                .filter(document -> !document.isEmpty());
        return text.map(document -> document.lines().map(String::strip).collect(Collectors.joining(" ")))
                .orElseGet(() -> file(policy));
    }

    /** The file that is the policy's document, and nothing else. */
    private String file(Policy policy) {
        Optional<String> file =
                policy.origin().file().filter(name -> policy.origin().pointer().isEmpty());
        complete &= file.isPresent() && policy.document().isPresent();
        return file.orElse("");
    }

    private void context(Entry entry) {
        entry.value()
                .fold(
                        single -> List.of("=" + single.value()),
                        many -> many.values().isEmpty()
                                ? List.of("[]")
                                : many.values().stream()
                                        .map(value -> "[]=" + value)
                                        .toList())
                .forEach(value -> option("--context", entry.key() + value));
    }

    private void option(String name, String value) {
        words.add(name);
        words.add(value);
    }

    private static String quoted(String word) {
        boolean safe = !word.isEmpty()
                && word.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || SAFE.indexOf(c) >= 0));
        return safe ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
