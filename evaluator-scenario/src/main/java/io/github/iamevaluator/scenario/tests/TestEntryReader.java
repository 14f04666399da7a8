package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.scenario.input.Fields;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.ReadProblems.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads the entries of {@code tests}, each with problems of its own. */
final class TestEntryReader {

    static final List<String> FIELDS =
            List.of("name", "as", "can", "cannot", "on", "with", "because", "skip", "only", "tags", Matrix.FIELD);

    private static final String ANY_RESOURCE = "*";

    /** A bound on files that a few lists make explode: every caller with every action on every resource. */
    private static final int MOST_QUESTIONS = 1_000_000;

    private final TestPrincipals principals;
    private final TestDefaults defaults;
    private final Supplier<ReadProblems> noProblems;
    private long questions;

    TestEntryReader(TestPrincipals principals, TestDefaults defaults, Supplier<ReadProblems> noProblems) {
        this.principals = principals;
        this.defaults = defaults;
        this.noProblems = noProblems;
    }

    /** The test of an entry, or its tests if it has a matrix. */
    List<PolicyTest> read(JsonValue entry) {
        ReadProblems problems = noProblems.get();
        Optional<JsonObject> object =
                Fields.of(entry, "the test", FIELDS, problems).map(Fields::object);
        List<MatrixRow> rows = object.flatMap(test -> test.get(Matrix.FIELD))
                .map(new Matrix(problems)::rows)
                .orElse(List.of());
        if (!problems.found().isEmpty() || object.isEmpty()) {
            return List.of(invalid(entry, name(object), problems));
        }
        if (rows.isEmpty()) {
            return List.of(read(object.get(), noProblems.get(), Function.identity()));
        }
        String pattern = name(object);
        return rows.stream().map(row -> read(object.get(), row, pattern)).toList();
    }

    private PolicyTest read(JsonObject entry, MatrixRow row, String pattern) {
        ReadProblems problems = noProblems.get();
        boolean named = MatrixRow.hasPlaces(pattern);
        return read(row.in(entry, problems), problems, name -> named ? name : name + " [" + row.describe() + "]");
    }

    private PolicyTest read(JsonObject entry, ReadProblems problems, Function<String, String> completeName) {
        Fields fields = Fields.of(entry, "the test", FIELDS, problems);
        Optional<String> name = fields.text("name").filter(text -> !text.isBlank());
        List<String> tags = fields.oneOrMoreTexts("tags");
        Optional<String> skip = skip(fields, problems);
        boolean only = fields.flag("only", false);
        List<PolicyCheck> checks = checks(fields, problems);
        return new PolicyTest(
                completeName.apply(name.orElseGet(() -> sentence(fields))),
                problems.locate(entry),
                tags,
                skip,
                only,
                problems.found().isEmpty() ? checks : List.of(),
                problems.found());
    }

    private List<PolicyCheck> checks(Fields fields, ReadProblems problems) {
        List<JsonValue> can = fields.oneOrMore("can");
        List<JsonValue> cannot = fields.oneOrMore("cannot");
        if (can.isEmpty() && cannot.isEmpty()) {
            problems.add(
                    Code.MISSING_FIELD,
                    fields.object(),
                    "the test has neither \"can\" nor \"cannot\"",
                    "add one of them with an action, such as s3:GetObject");
        }
        ExpectedReason because = because(fields, can, cannot, problems);
        List<TestPrincipal> callers = callers(fields, problems);
        List<String> resources = resources(fields, problems);
        questions += (long) callers.size() * (can.size() + cannot.size()) * resources.size();
        if (questions > MOST_QUESTIONS) {
            problems.add(
                    Code.WRONG_VALUE,
                    fields.object(),
                    "with this test the file asks more than " + MOST_QUESTIONS + " questions",
                    "split the file");
            return List.of();
        }
        List<PolicyCheck> checks = new ArrayList<>();
        for (TestPrincipal principal : callers) {
            RequestContext known = over(defaults.context(), principal.context());
            RequestContext context = new TestContext(problems).over(known, fields);
            CheckMaker maker = new CheckMaker(principal, resources, context, problems);
            checks.addAll(maker.checks(can, new ExpectedAnswer.Can(because)));
            checks.addAll(maker.checks(cannot, new ExpectedAnswer.Cannot(because)));
        }
        return checks;
    }

    private static Optional<String> skip(Fields fields, ReadProblems problems) {
        Optional<String> skip = fields.text("skip");
        skip.filter(String::isBlank)
                .ifPresent(blank -> problems.add(
                        Code.WRONG_VALUE,
                        fields.get("skip").orElse(fields.object()),
                        "skip has no reason",
                        "say why, or take it away"));
        return skip;
    }

    private static ExpectedReason because(
            Fields fields, List<JsonValue> can, List<JsonValue> cannot, ReadProblems problems) {
        Optional<JsonValue> because = fields.get("because");
        because.filter(value -> !can.isEmpty() && !cannot.isEmpty())
                .ifPresent(value -> problems.add(
                        Code.WRONG_VALUE,
                        value,
                        "\"because\" stands beside both \"can\" and \"cannot\"",
                        "make two tests of it"));
        return because.map(value -> new ReasonReader(problems).read(value, cannot.isEmpty()))
                .orElse(ExpectedReason.ANY);
    }

    private List<TestPrincipal> callers(Fields fields, ReadProblems problems) {
        List<JsonValue> named = fields.oneOrMore("as");
        List<JsonValue> as = named.isEmpty() ? defaults.as() : named;
        if (as.isEmpty()) {
            problems.add(
                    Code.MISSING_FIELD,
                    fields.object(),
                    "the test has no \"as\"",
                    "add the field as with a principal, here or under defaults");
        }
        return as.stream()
                .flatMap(value ->
                        text(value, "as", problems).flatMap(text -> principals.find(value, text, problems)).stream())
                .toList();
    }

    private List<String> resources(Fields fields, ReadProblems problems) {
        List<JsonValue> named = fields.oneOrMore("on");
        List<JsonValue> on = named.isEmpty() ? defaults.on() : named;
        return on.isEmpty()
                ? List.of(ANY_RESOURCE)
                : on.stream()
                        .flatMap(value -> text(value, "on", problems).stream())
                        .toList();
    }

    private static Optional<String> text(JsonValue value, String what, ReadProblems problems) {
        if (value.asString().isEmpty()) {
            problems.wrongType(value, what, "a string");
        }
        return value.asString();
    }

    private static RequestContext over(RequestContext known, RequestContext more) {
        RequestContext.Builder builder = known.toBuilder();
        more.entries().values().forEach(entry -> builder.put(entry.key(), entry.value()));
        return builder.build();
    }

    private static PolicyTest invalid(JsonValue entry, String name, ReadProblems problems) {
        return new PolicyTest(
                name, problems.locate(entry), List.of(), Optional.empty(), false, List.of(), problems.found());
    }

    private static String name(Optional<JsonObject> entry) {
        return entry.flatMap(test -> test.get("name"))
                .flatMap(JsonValue::asText)
                .orElse("test without name");
    }

    /** {@code deploy can s3:GetObject on arn:aws:s3:::artifacts/app.jar}. */
    private String sentence(Fields fields) {
        List<JsonValue> as = fields.oneOrMore("as");
        String can = words(fields.oneOrMore("can"), " can ") + words(fields.oneOrMore("cannot"), " cannot ");
        return words(as.isEmpty() ? defaults.as() : as, "") + can + words(fields.oneOrMore("on"), " on ");
    }

    private static String words(List<JsonValue> values, String before) {
        return values.isEmpty()
                ? ""
                : before
                        + values.stream()
                                .flatMap(value -> value.asText().stream())
                                .collect(Collectors.joining(", "));
    }
}
