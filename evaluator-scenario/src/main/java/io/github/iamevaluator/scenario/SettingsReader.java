package io.github.iamevaluator.scenario;

import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.policy.EndpointType;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationMode;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.scenario.input.Fields;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.ReadProblems.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the {@code settings} field, which says how to evaluate and a few things about caller, resources and endpoint. */
final class SettingsReader {

    private static final List<String> FIELDS = List.of(
            "serviceLinkedRole",
            "managementAccount",
            "resourceInManagementAccount",
            "s3BlockPublicAccess",
            "s3BucketAbac",
            "kmsGrants",
            "accessPointBucket",
            "starStaysInSegment",
            "notPrincipal",
            "endpointType",
            "catalog",
            "strictKeys",
            "currentTime",
            "mode",
            "literalResource",
            "unknownActions",
            "kmsManagedKey",
            "alternatives");

    private static final Map<String, Boolean> NOT_PRINCIPAL = Map.of("lenient", false, "strict", true);
    private static final Map<String, Boolean> UNKNOWN_ACTIONS = Map.of("error", false, "match", true);
    private static final Map<String, DisputedPoint> ALTERNATIVES =
            Stream.of(DisputedPoint.values()).collect(Collectors.toUnmodifiableMap(DisputedPoint::id, point -> point));
    private static final Map<String, EndpointType> ENDPOINTS =
            Map.of("interface", EndpointType.INTERFACE, "gateway", EndpointType.GATEWAY);
    private static final Map<String, EvaluationMode> MODES =
            Map.of("real", EvaluationMode.REAL, "aws-simulator", EvaluationMode.AWS_SIMULATOR);

    private final ReadProblems problems;

    SettingsReader(ReadProblems problems) {
        this.problems = problems;
    }

    AllSettings read(JsonValue value) {
        return Fields.of(value, "settings", FIELDS, problems).map(this::read).orElse(AllSettings.DEFAULT);
    }

    private AllSettings read(Fields fields) {
        ScenarioSettings evaluation = new ScenarioSettings(
                options(fields),
                fields.flag("catalog", true),
                fields.text("currentTime").flatMap(t -> time(t, fields)));
        return new AllSettings(
                evaluation,
                fields.flag("serviceLinkedRole", false),
                fields.flag("managementAccount", false),
                fields.flag("literalResource", false),
                fields.choice("endpointType", ENDPOINTS).orElse(EndpointType.INTERFACE),
                resource(fields));
    }

    private static EvaluationOptions options(Fields fields) {
        EvaluationOptions options = EvaluationOptions.DEFAULT
                .withMode(fields.choice("mode", MODES).orElse(EvaluationMode.REAL))
                .withStrictKeys(fields.flag("strictKeys", false))
                .withUnknownActionsMatched(
                        fields.choice("unknownActions", UNKNOWN_ACTIONS).orElse(false));
        for (DisputedPoint point : fields.choices("alternatives", ALTERNATIVES).orElse(List.of())) {
            options = options.withAlternative(point);
        }
        if (fields.flag("starStaysInSegment", false)) {
            options = options.withAlternative(DisputedPoint.STAR_STAYS_IN_SEGMENT);
        }
        return fields.choice("notPrincipal", NOT_PRINCIPAL).orElse(false)
                ? options.withAlternative(DisputedPoint.NOT_PRINCIPAL_STRICT)
                : options;
    }

    private ResourceSettings resource(Fields fields) {
        KmsGrantReader grants = new KmsGrantReader(problems);
        return new ResourceSettings(
                fields.flag("resourceInManagementAccount", false),
                fields.flag("s3BlockPublicAccess", false),
                fields.flag("s3BucketAbac", false),
                fields.array("kmsGrants")
                        .map(array -> array.elements().stream()
                                .flatMap(element -> grants.read(element).stream())
                                .toList())
                        .orElse(List.of()),
                fields.flag("kmsManagedKey", false),
                fields.text("accessPointBucket"));
    }

    /** ISO 8601: date and time with offset, or a date, which means its first moment in UTC. */
    private Optional<Instant> time(String text, Fields fields) {
        try {
            return Optional.of(
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException error) {
            problems.add(
                    Code.WRONG_VALUE,
                    fields.get("currentTime").orElse(fields.object()),
                    "currentTime \"" + text + "\" is no ISO 8601 time",
                    "write it like 2026-09-01T12:00:00Z");
            return Optional.empty();
        }
    }
}
