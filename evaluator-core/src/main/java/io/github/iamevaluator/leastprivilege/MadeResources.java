package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.CheckResult;
import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ArnFormat;
import io.github.iamevaluator.catalog.ResourceTypeLink;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.cloudtrail.RecordedRequest;
import io.github.iamevaluator.cloudtrail.ResourceBasis;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The resources that a recorded call made, with the pattern of their type: the next call makes others.
 *
 * <p>Those are the {@code instance/*} of a launch, and of a record whose resource the response tells, those of a type that
 * the action makes by the service catalog ({@link ServiceAction#makes}). All others count as resources that were there before.
 */
final class MadeResources {

    private final Map<String, String> patterns = new HashMap<>();

    private MadeResources() {}

    static MadeResources of(RecordedRequest recorded, Optional<ServiceAction> action) {
        MadeResources made = new MadeResources();
        boolean answered = recorded.resourceBasis() == ResourceBasis.RESPONSE
                && !recorded.request().action().equals("ec2:RunInstances");
        action.filter(known -> answered)
                .ifPresent(known -> recorded.request().resources().stream()
                        .map(ResourceTarget::arn)
                        .forEach(arn -> made.add(known, arn)));
        return made;
    }

    private void add(ServiceAction action, String arn) {
        action.resourceTypesFor(arn).stream()
                .filter(link -> action.makes(link))
                .flatMap(link -> pattern(link, arn).stream())
                .findFirst()
                .ifPresent(pattern -> patterns.put(arn, pattern));
    }

    private static Optional<String> pattern(ResourceTypeLink link, String arn) {
        Optional<Arn> parsed = Arn.parse(arn);
        return link.type().arnFormats().stream()
                .filter(format -> parsed.filter(format::fits).isPresent())
                .map(ArnFormat::text)
                .map(text -> arn.substring(0, Arns.lastSegment(arn))
                        + GrantPattern.opened(text.substring(Arns.lastSegment(text))))
                .findFirst();
    }

    /** The pattern of the type of the resource that a check is about, if the call made it. */
    Optional<String> pattern(CheckResult check) {
        boolean placeholder =
                check.action().startsWith("ec2:") && check.resource().endsWith("/*");
        return placeholder ? Optional.of(check.resource()) : Optional.ofNullable(patterns.get(check.resource()));
    }
}
