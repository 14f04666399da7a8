package io.github.iamevaluator.ingest;

import io.github.iamevaluator.policy.PolicyType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call that was refused when the exports were made: what it asks for is unknown, not absent (INC-1).
 *
 * @param call service and operation as in the AWS CLI
 * @param target what it asked about: an id, an ARN, an ARN pattern with {@code *}, or {@code *}
 * @param policyType of a call about an SCP or RCP, if known
 */
record MissingCall(String call, String target, Optional<PolicyType> policyType) {

    /** The file that lists them. */
    static final String FILE = "missing.json";

    /** The refused calls of a folder; none without the file. */
    static List<MissingCall> read(Path folder, IngestProblems problems) {
        Path file = folder.resolve(FILE);
        List<MissingCall> calls = new ArrayList<>();
        if (Files.exists(file)) {
            new ExportFile(file, problems)
                    .elements((member, text, value) -> ExportObject.of(text, value, problems)
                            .flatMap(MissingCall::of)
                            .ifPresent(calls::add));
        }
        return calls;
    }

    /** Tells whether the call asked about everything that fits a pattern. */
    boolean isPattern() {
        return target.length() > 1 && target.indexOf('*') >= 0;
    }

    private static Optional<MissingCall> of(ExportObject entry) {
        Optional<String> call = entry.required("call");
        Optional<String> target = entry.required("target");
        Optional<PolicyType> type = entry.string("policyType").flatMap(OrganizationPolicies::typeOf);
        return call.flatMap(name -> target.map(asked -> new MissingCall(name, asked, type)));
    }
}
