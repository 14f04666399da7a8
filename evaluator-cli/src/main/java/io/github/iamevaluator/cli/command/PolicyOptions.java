package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.policy.EndpointType;
import io.github.iamevaluator.policy.PolicySet;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that give policies in hand. */
final class PolicyOptions {

    private static final String FILE = "FILE";

    @Option(
            names = "--policy",
            arity = "1..*",
            paramLabel = FILE,
            description = "Identity policies of the principal and of its groups.")
    private List<String> identity = List.of();

    @Option(
            names = "--resource-policy",
            paramLabel = FILE,
            description = "Policy of the resource; a role's trust policy; for an S3 access point given twice: its own"
                    + " policy, then the bucket's.")
    private List<String> resource = List.of();

    @Option(names = "--boundary", paramLabel = FILE, description = "Permissions boundary of the principal.")
    private List<String> boundary = List.of();

    @Option(
            names = "--scp",
            paramLabel = "FILE[,FILE...]",
            description = "SCPs of one level of the organization; once for each level, root first, account last.")
    private List<String> serviceControl = List.of();

    @Option(
            names = "--rcp",
            paramLabel = "FILE[,FILE...]",
            description = "RCPs of one level above the resource; once for each level, root first.")
    private List<String> resourceControl = List.of();

    @Option(
            names = "--endpoint-policy",
            paramLabel = FILE,
            description = "Policy of the VPC endpoint that the request goes through.")
    private List<String> endpoint = List.of();

    @Option(
            names = "--endpoint-type",
            paramLabel = "TYPE",
            defaultValue = "interface",
            description = "Its type: interface (default) or gateway.")
    private EndpointType endpointType = EndpointType.INTERFACE;

    @Option(
            names = "--session-policy",
            paramLabel = FILE,
            arity = "1..*",
            description = "Session policies of the role session or federated user.")
    private List<String> session = List.of();

    /**
     * Reads them.
     *
     * @param resourceForm what the resource policy is
     */
    PolicySet read(PolicyArguments policies, PolicyForm resourceForm) {
        atMost(1, "--boundary", boundary);
        atMost(1, "--endpoint-policy", endpoint);
        atMost(2, "--resource-policy", resource);
        PolicySet given = PolicySet.builder()
                .identity(policies.read(PolicyForm.IDENTITY, "--policy", identity))
                .resource(policies.read(resourceForm, "--resource-policy", resource))
                .permissionsBoundary(policies.read(PolicyForm.PERMISSIONS_BOUNDARY, "--boundary", boundary))
                .serviceControl(policies.levels(PolicyForm.SERVICE_CONTROL, "--scp", serviceControl))
                .resourceControl(policies.levels(PolicyForm.RESOURCE_CONTROL, "--rcp", resourceControl))
                .vpcEndpoint(policies.read(endpointForm(), "--endpoint-policy", endpoint))
                .endpointType(endpointType)
                .session(policies.read(PolicyForm.SESSION, "--session-policy", session))
                .build();
        policies.throwIfBroken();
        return given;
    }

    private PolicyForm endpointForm() {
        return switch (endpointType) {
            case INTERFACE -> PolicyForm.INTERFACE_ENDPOINT;
            case GATEWAY -> PolicyForm.GATEWAY_ENDPOINT;
        };
    }

    private static void atMost(int most, String option, List<String> given) {
        if (given.size() > most) {
            throw CommandFailure.usage(option + " is given " + given.size() + " times, and may be given "
                    + (most == 1 ? "once" : "twice"));
        }
    }
}
