package io.github.iamevaluator.parse;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonSpan;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.policy.StatementText;
import io.github.iamevaluator.policy.TextPosition;
import io.github.iamevaluator.text.NearestName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a whole document (GRAM-1 to GRAM-9); reports everything that is wrong with it. */
final class DocumentReader {

    private static final List<String> ELEMENTS = List.of("Version", "Id", "Statement");

    private static final Map<String, PolicyVersion> VERSIONS =
            Map.of("2012-10-17", PolicyVersion.V2012_10_17, "2008-10-17", PolicyVersion.V2008_10_17);

    private final PolicyForm form;
    private final Problems problems;
    private final Members members;
    private final StatementReader statements;
    private final StatementChecks checks;

    DocumentReader(PolicyForm form, Problems problems, StatementChecks checks, SharedParts shared) {
        this.form = form;
        this.problems = problems;
        this.members = new Members(problems);
        this.statements = new StatementReader(form, problems, shared);
        this.checks = checks;
    }

    /** The document; to be used only if no error was found. */
    PolicyDocument read(JsonValue root, String text) {
        reportRepeatedMembers(root);
        Optional<JsonObject> object = root.asObject();
        if (object.isEmpty()) {
            problems.wrongType(root, "the policy document", "an object with a Statement");
            return PolicyDocument.read(PolicyVersion.V2008_10_17, Optional.empty(), List.of(), text);
        }
        members.onlyKnown(object.get(), ELEMENTS, ProblemCode.UNKNOWN_ELEMENT, "element");
        return PolicyDocument.read(version(object.get()), id(object.get()), statements(object.get()), text);
    }

    /** Reports repeated member names at every level (GRAM-5). */
    private void reportRepeatedMembers(JsonValue root) {
        Deque<JsonValue> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            JsonValue value = open.pop();
            value.asArray().ifPresent(array -> array.elements().forEach(open::push));
            value.asObject().ifPresent(object -> {
                object.members().forEach(member -> open.push(member.value()));
                object.repeatedMembers().forEach(this::reportRepeated);
            });
        }
    }

    private void reportRepeated(JsonMember member) {
        problems.error(
                ProblemCode.REPEATED_MEMBER,
                member,
                "the object has a second member " + Problems.quote(member.name()),
                "keep one of them, or put both values in one list");
    }

    private PolicyVersion version(JsonObject document) {
        Optional<String> text = members.string(document, "Version");
        if (text.isPresent() && !VERSIONS.containsKey(text.get())) {
            problems.error(
                    ProblemCode.UNKNOWN_VERSION,
                    document.get("Version").orElse(document),
                    "unknown Version " + Problems.quote(text.get()),
                    Problems.didYouMean(text.get(), List.of("2012-10-17", "2008-10-17")));
        }
        return text.map(VERSIONS::get).orElse(PolicyVersion.V2008_10_17);
    }

    private Optional<String> id(JsonObject document) {
        if (!form.allowsId()) {
            document.member("Id")
                    .ifPresent(member -> problems.error(
                            ProblemCode.FORBIDDEN_ELEMENT,
                            member,
                            "Id does not belong in " + form.words(),
                            "remove it; only resource-based policies have one"));
        }
        return members.string(document, "Id");
    }

    private List<Statement> statements(JsonObject document) {
        Optional<JsonValue> element = document.get("Statement");
        if (element.isEmpty()) {
            problems.error(
                    ProblemCode.MISSING_ELEMENT,
                    document,
                    "the policy document has no Statement",
                    NearestName.of("Statement", names(document))
                            .map(name -> "did you write " + Problems.quote(name) + " for \"Statement\"?")
                            .orElse("add \"Statement\" with at least one statement"));
            return List.of();
        }
        List<JsonValue> values = Members.elements(element.get());
        if (values.isEmpty()) {
            problems.error(ProblemCode.EMPTY_LIST, element.get(), "Statement is empty", "write at least one statement");
        }
        return statements(element.get(), values);
    }

    private static List<String> names(JsonObject document) {
        return document.members().stream().map(JsonMember::name).toList();
    }

    private List<Statement> statements(JsonValue element, List<JsonValue> values) {
        List<Statement> read = new ArrayList<>();
        Set<String> sids = new HashSet<>();
        // SIM-32: a statement's span begins where the token before it ends, that of a single object behind its own
        // brace.
        TextPosition previousEnd = problems.position(element.start() + 1);
        for (int i = 0; i < values.size(); i++) {
            JsonValue value = values.get(i);
            value.asObject()
                    .ifPresentOrElse(
                            object -> reportRepeatedSid(object, sids),
                            () -> problems.wrongType(value, "a statement", "an object"));
            TextPosition end = problems.position(value.end());
            StatementText text = new StatementText(problems.position(value.start()), end, previousEnd);
            statement(value, i + 1, text).ifPresent(statement -> {
                checks.check(statement, value.asObject().orElseThrow(), values.size() == 1);
                read.add(statement);
            });
            previousEnd = end;
        }
        return read;
    }

    private Optional<Statement> statement(JsonValue value, int index, StatementText text) {
        return value.asObject().flatMap(object -> statements.read(object, index, text));
    }

    private void reportRepeatedSid(JsonObject statement, Set<String> sids) {
        Optional<JsonValue> value = statement.get("Sid");
        String sid = value.flatMap(JsonValue::asString).orElse("");
        // An empty Sid is as good as none (GRAM-7).
        if (sid.isEmpty() || sids.add(sid)) {
            return;
        }
        JsonSpan at = value.orElse(statement).span();
        String what = "a statement before has the Sid " + Problems.quote(sid) + " too";
        if (form.hasPlainSids()) {
            problems.error(ProblemCode.REPEATED_SID, at, what, "give each statement a Sid of its own");
        } else {
            problems.finding(ProblemCode.REPEATED_SID, at, what, "give each statement a Sid of its own");
        }
    }
}
