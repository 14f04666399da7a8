package io.github.iamevaluator.ingest;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.environment.VpcEndpoint;
import io.github.iamevaluator.json.JsonException;
import io.github.iamevaluator.json.JsonLimits;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.policy.EndpointType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads resource files, one resource each: our own form, or what AWS prints with a {@code resourceArn} beside it. */
final class ResourceReader {

    private static final JsonLimits LIMITS = JsonLimits.DEFAULT.withSize(ExportFile.PAGE_SIZE);
    private static final List<String> POLICY_MEMBERS = List.of("policy", "Policy", "ResourcePolicy", "policyText");
    private static final String ENDPOINT_POLICY = "PolicyDocument";

    private final ResourceDrafts drafts;
    private final PolicyDocuments documents;
    private final IngestProblems problems;
    private final JsonReader reader = JsonReader.withLimits(LIMITS);

    ResourceReader(ResourceDrafts drafts, PolicyDocuments documents, IngestProblems problems) {
        this.drafts = drafts;
        this.documents = documents;
        this.problems = problems;
    }

    /** Reads one file of the folder of an account. */
    void read(Path file, String accountId) {
        try {
            JsonText text = reader.read(file);
            ExportObject.of(text, text.root(), problems).ifPresent(resource -> read(resource, accountId));
        } catch (JsonException error) {
            problems.add(error.problem());
        } catch (IOException error) {
            problems.add(
                    "unreadable-file", file.toString(), "the file cannot be read: " + error.getMessage(), "mend it");
        }
    }

    private void read(ExportObject resource, String accountId) {
        Optional<Arn> found = resource.required("resourceArn").flatMap(text -> arn(resource, text));
        if (found.isEmpty()) {
            return;
        }
        Arn arn = found.get();
        Optional<JsonValue> policy = policy(resource);
        Optional<AttachedPolicy> attached =
                policy.map(value -> documents.read(arn.toString(), form(resource, arn), resource.text(), value));
        boolean isEndpoint = isEndpoint(arn);
        if (isEndpoint) {
            drafts.add(new VpcEndpoint(arn.resourceName(), type(resource), attached, resource.string("VpcId")));
        }
        ResourceParts parts = new ResourceParts(resource);
        Resource read = new Resource(
                arn,
                owner(resource).orElse(accountId),
                isEndpoint ? Optional.empty() : attached,
                parts.tags(),
                parts.settings(),
                parts.unknown());
        if (!drafts.add(read)) {
            resource.problem(
                    "second-file",
                    resource.object(),
                    "\"" + arn + "\" has a file already",
                    "keep one file a resource, in the folder of the account that owns it");
        }
    }

    static boolean isEndpoint(Arn arn) {
        return arn.service().equals("ec2") && arn.resourceType().equals("vpc-endpoint");
    }

    private Optional<Arn> arn(ExportObject resource, String text) {
        Optional<Arn> arn = Arn.parse(text);
        if (arn.isEmpty()) {
            resource.problem(
                    "invalid-arn",
                    resource.value("resourceArn").orElse(resource.object()),
                    "\"" + text + "\" is not an ARN",
                    "give arn:partition:service:region:account:resource");
        }
        return arn;
    }

    private static Optional<String> owner(ExportObject resource) {
        Optional<String> owner = resource.string("ownerAccount");
        if (owner.isPresent() && !Arn.isAccountId(owner.get())) {
            resource.problem(
                    "invalid-account",
                    resource.value("ownerAccount").orElse(resource.object()),
                    "\"" + owner.get() + "\" is not an account id",
                    "give 12 digits");
        }
        return owner;
    }

    /** The one policy of the file; a second one is a problem, an empty text is none. */
    private static Optional<JsonValue> policy(ExportObject resource) {
        Stream<JsonValue> own = POLICY_MEMBERS.stream().flatMap(name -> resource.value(name).stream());
        Stream<JsonValue> endpoint = resource.value(ENDPOINT_POLICY).stream();
        Stream<JsonValue> attribute =
                resource.member("Attributes").flatMap(attributes -> attributes.value("Policy")).stream();
        List<JsonValue> found = Stream.of(own, endpoint, attribute)
                .flatMap(values -> values)
                .filter(value -> value.asString().filter(String::isEmpty).isEmpty())
                .toList();
        if (found.size() > 1) {
            resource.problem("two-policies", found.get(1), "the file has two policies", "keep one of them");
        }
        return found.stream().findFirst();
    }

    private static PolicyForm form(ExportObject resource, Arn arn) {
        if (!isEndpoint(arn)) {
            return PolicyForm.RESOURCE_BASED;
        }
        return type(resource) == EndpointType.GATEWAY ? PolicyForm.GATEWAY_ENDPOINT : PolicyForm.INTERFACE_ENDPOINT;
    }

    private static EndpointType type(ExportObject endpoint) {
        boolean gateway =
                endpoint.string("VpcEndpointType").filter("Gateway"::equals).isPresent();
        return gateway ? EndpointType.GATEWAY : EndpointType.INTERFACE;
    }
}
