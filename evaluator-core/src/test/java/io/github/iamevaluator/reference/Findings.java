package io.github.iamevaluator.reference;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was found in the policy sets that take part in a check.
 *
 * @param identity of the caller
 * @param boundary of the caller
 * @param session of the caller
 * @param serviceControl one a level; none when SCPs do not apply
 * @param resourceControl one a level; none when RCPs do not apply
 * @param endpoint of the VPC endpoint
 * @param resource one a resource policy; none when there is no resource policy
 * @param publicBucket whether the bucket policy is public (S3-9)
 * @param applying every statement that applies
 * @param missingKeys SIM-6
 */
record Findings(
        SetFindings identity,
        SetFindings boundary,
        SetFindings session,
        List<SetFindings> serviceControl,
        List<SetFindings> resourceControl,
        SetFindings endpoint,
        List<SetFindings> resource,
        boolean publicBucket,
        Set<AppliedStatement> applying,
        Set<String> missingKeys) {

    /** Every set. */
    Stream<SetFindings> all() {
        return Stream.concat(besideResource(), resource.stream());
    }

    /** Every set but those of the resource policies. */
    Stream<SetFindings> besideResource() {
        return Stream.of(
                        Stream.of(identity, boundary, session, endpoint),
                        serviceControl.stream(),
                        resourceControl.stream())
                .flatMap(sets -> sets);
    }
}
