package io.github.iamevaluator.acme;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests about an environment's principals and resources, and about some that it does not have; by a seed. */
public final class AcmeRequests {

    private static final int TRIES = 200;
    private static final List<String> SERVICES =
            List.of("s3", "ec2", "iam", "sts", "lambda", "kms", "sqs", "sns", "dynamodb", "secretsmanager", "logs");
    private static final List<String> KEYS = List.of(
            "aws:SecureTransport",
            "aws:RequestedRegion",
            "aws:PrincipalTag/team",
            "aws:SourceIp",
            "aws:RequestTag/team",
            "aws:PrincipalOrgID",
            "aws:ResourceTag/team",
            "aws:MultiFactorAuthPresent",
            "aws:SourceVpce");
    private static final List<String> VALUES =
            List.of("true", "false", "us-east-1", "eu-west-1", "payments", "10.0.0.1", "vpce-1");

    private final List<Principal> principals = new ArrayList<>();
    private final List<String> resources = new ArrayList<>();
    private final List<ServiceAction> actions = new ArrayList<>();
    private final Random random;

    /** Requests about an environment. */
    public AcmeRequests(Environment environment, ServiceCatalog catalog, long seed) {
        this.random = new Random(seed);
        environment.principals().forEach(this::addIdentity);
        principals.add(Principals.service("lambda.amazonaws.com"));
        environment.accounts().keySet().forEach(this::addAccount);
        resources.addAll(environment.resources().keySet());
        environment.resources().keySet().stream()
                .filter(arn -> arn.startsWith("arn:aws:s3"))
                .forEach(arn -> resources.add(arn + "/a/b.txt"));
        resources.addAll(List.of("*", "arn:aws:s3:::nobodys/x", "arn:aws:iam::aws:policy/ReadOnlyAccess"));
        SERVICES.forEach(prefix ->
                catalog.service(prefix).ifPresent(service -> service.actions().forEach(actions::add)));
    }

    private void addIdentity(Arn arn) {
        resources.add(arn.toString());
        principals.add(Principals.parse(arn.toString()));
        if (arn.resource().startsWith("role/")) {
            principals.add(Principals.parse(
                    "arn:aws:sts::" + arn.account() + ":assumed-role/" + arn.resourceName() + "/session"));
        }
    }

    private void addAccount(String id) {
        principals.add(Principals.parse("arn:aws:iam::" + id + ":root"));
        resources.add("arn:aws:lambda:us-east-1:" + id + ":function:new");
        resources.add("arn:aws:kms:us-east-1:" + id + ":key/none");
        resources.add("arn:aws:kms:us-east-1:" + id + ":alias/none");
        resources.add("arn:aws:ec2:eu-west-1:" + id + ":instance/i-1");
        resources.add("arn:aws:iam::" + id + ":role/aws-reserved/x");
    }

    /** The next request; its action mostly has a resource type that its resource fits, or is one of STS on a role. */
    public AccessRequest next() {
        String resource = any(resources);
        ServiceAction action = any(actions);
        for (int tries = 0; tries < TRIES && !suits(action, resource); tries++) {
            action = any(actions);
        }
        RequestContext.Builder context = RequestContext.builder();
        for (int i = random.nextInt(3); i > 0; i--) {
            context.put(any(KEYS), ContextValue.of(any(VALUES)));
        }
        return AccessRequest.builder(any(principals), action.qualifiedName())
                .resource(resource)
                .context(context.build())
                .build();
    }

    private static boolean suits(ServiceAction action, String resource) {
        return resource.equals("*")
                || action.resourceTypesFor(resource).size() == 1
                || (action.service().equals("sts") && resource.contains(":role/"));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
