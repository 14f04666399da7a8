package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.UnlistedResources;
import io.github.iamevaluator.ingest.IngestException;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.scenario.input.Fields;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.ReadProblems.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code uses} field. */
final class UsesReader {

    static final List<String> FIELDS = List.of("environment", "policies", "unlistedResources");

    private static final Map<String, UnlistedResources> UNLISTED =
            Map.of("without-policy", UnlistedResources.WITHOUT_POLICY, "undecided", UnlistedResources.UNKNOWN_POLICY);

    private final TestEnvironments environments;
    private final PolicyFields policies;
    private final BasePath base;
    private final ReadProblems problems;

    UsesReader(TestEnvironments environments, PolicyFields policies, BasePath base, ReadProblems problems) {
        this.environments = environments;
        this.policies = policies;
        this.base = base;
        this.problems = problems;
    }

    /** What is used; without the field, nothing but the environment that is given for all files. */
    TestUses read(Optional<JsonValue> value) {
        Optional<Fields> fields = value.flatMap(present -> Fields.of(present, "uses", FIELDS, problems));
        Optional<Path> folder = environments
                .ofAllFiles()
                .or(() -> fields.flatMap(present -> present.text("environment")
                        .flatMap(text -> base.resolve(present.get("environment").orElseThrow(), text, problems))));
        Optional<UnlistedResources> unlisted = fields.flatMap(present -> present.choice("unlistedResources", UNLISTED));
        PolicySet inHand = fields.flatMap(present -> present.get("policies"))
                .map(policies::policies)
                .orElse(PolicySet.EMPTY);
        JsonValue at = fields.flatMap(present -> present.get("environment"))
                .or(() -> value)
                .orElse(problems.text().root());
        Optional<Environment> environment = folder.flatMap(path -> environment(at, path))
                .map(known -> unlisted.map(known::withUnlistedResources).orElse(known));
        return new TestUses(environment, folder.map(Path::toString), inHand);
    }

    private Optional<Environment> environment(JsonValue at, Path folder) {
        if (!Files.isDirectory(folder)) {
            problems.add(
                    Code.WRONG_VALUE,
                    at,
                    "there is no folder \"" + folder + "\"",
                    "give a folder of what AWS prints, relative to this file; docs/environment.md describes it");
            return Optional.empty();
        }
        try {
            return Optional.of(environments.read(folder));
        } catch (IngestException broken) {
            problems.addAll(broken.problems());
            return Optional.empty();
        }
    }
}
