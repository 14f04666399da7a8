package io.github.iamevaluator.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.context.ActionProfile;
import io.github.iamevaluator.context.CallerKeys;
import io.github.iamevaluator.context.QuickContext;
import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.match.Caller;
import io.github.iamevaluator.match.RequestedResource;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A posting, short or long, of few documents or many, answers what asking each of its statements answers. */
class PostingTest {

    private static final List<String> ARNS = List.of(
            "arn:aws:s3:::reports",
            "arn:aws:s3:::reports/q1.csv",
            "arn:aws:s3:::Reports/2026/q1.csv",
            "arn:aws:s3:::home/ana/notes",
            "arn:aws:sqs:us-east-1:111111111111:web",
            "arn:aws:sqs:eu-west-1:222222222222:web-dlq",
            "arn:aws:lambda:us-east-1:111111111111:function:web:7",
            "arn:aws:lambda:us-east-1:111111111111:function:web",
            "arn:aws:logs:us-east-1:111111111111:log-group:/aws/web:log-stream:a:b",
            "arn:aws:dynamodb:us-east-1:111111111111:table/Orders/index/by-date",
            "arn:aws:s3:::",
            "arn:aws:s3:::\u00c9t\u00e9/x");
    private static final Principal ANA = Principals.parse("arn:aws:iam::111111111111:user/dev/ana");
    private static final EvaluationOptions OPTIONS = EvaluationOptions.DEFAULT;

    private final PolicyCompiler compiler = new PolicyCompiler(OPTIONS, 0);
    private final QuickContext context = new QuickContext(
            () -> Instant.EPOCH,
            ActionProfile.of("any:Action", Optional.empty(), OPTIONS),
            CallerKeys.of(ANA, OPTIONS),
            ArnSegments.of("*"));

    @Test
    void aPostingAnswersWhatItsStatementsAnswer() {
        for (long seed = 1; seed <= 60; seed++) {
            Dice dice = Dice.of(seed);
            List<Posted> statements =
                    posted(dice, dice.of(1, 5, 63, 64, 65, 150), dice.of(1, 3, 40, DocumentSet.MOST_BITS * 2));
            Posting posting = Posting.of(statements);
            for (int i = 0; i < 30; i++) {
                QuickSubject subject = subject(resource(dice));
                DocumentSet members = members(dice, statements);
                assertThat(posting.anyApplies(subject, members))
                        .as("seed %d, question %d", seed, i)
                        .isEqualTo(anyApplies(statements, subject, members));
            }
        }
    }

    @Test
    void someOfTheseQuestionsAreAnsweredByFewStatements() {
        Dice dice = Dice.of(1);
        List<Posted> statements = posted(dice, 150, 40);
        long silent = IntStream.range(0, 200)
                .filter(i -> !anyApplies(statements, subject(resource(dice)), members(dice, statements)))
                .count();
        assertThat(silent).isBetween(20L, 180L);
    }

    private static boolean anyApplies(List<Posted> statements, QuickSubject subject, @Nullable DocumentSet members) {
        return statements.stream()
                .filter(one -> members == null || members.contains(one.document()))
                .anyMatch(one -> one.statement().applies(subject));
    }

    private QuickSubject subject(String resource) {
        RequestedResource requested = resource.equals("*")
                ? RequestedResource.ofNothing(false)
                : RequestedResource.ofArn(ArnSegments.of(resource));
        return new QuickSubject(context, Caller.of(ANA), requested);
    }

    private static @Nullable DocumentSet members(Dice dice, List<Posted> statements) {
        int most = statements.get(statements.size() - 1).document() + 2;
        return dice.chance(20)
                ? null
                : DocumentSet.of(IntStream.range(0, dice.below(20))
                        .map(i -> dice.chance(50) ? dice.of(statements).document() : dice.below(most))
                        .toArray());
    }

    private static String resource(Dice dice) {
        String arn = dice.of(ARNS);
        return dice.chance(5) ? "*" : dice.chance(70) ? arn : arn + dice.of("x", ":x", "/x", ":", "*");
    }

    private List<Posted> posted(Dice dice, int count, int documents) {
        StringBuilder text = new StringBuilder("{\"Version\":\"2012-10-17\",\"Statement\":[");
        for (int i = 0; i < count; i++) {
            String element = dice.chance(4) ? "NotResource" : "Resource";
            text.append(i == 0 ? "" : ",")
                    .append("{\"Effect\":\"Allow\",\"Action\":\"any:*\",\"" + element + "\":[\"")
                    .append(pattern(dice))
                    .append(dice.chance(30) ? "\",\"" + pattern(dice) : "")
                    .append("\"]}");
        }
        PolicyParser parser = PolicyParser.create(prefix -> true);
        List<CompiledStatement> compiled = compiler.compile(
                        parser.parse(PolicyForm.IDENTITY, PolicyInput.text("p", text + "]}")),
                        PolicyUse.of(PolicyType.IDENTITY))
                .document()
                .statements();
        int[] numbers = IntStream.range(0, count)
                .map(i -> dice.below(documents))
                .sorted()
                .toArray();
        List<Posted> posted = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            posted.add(new Posted(numbers[i], compiled.get(i)));
        }
        return posted;
    }

    private static String pattern(Dice dice) {
        String pattern = dice.of(ARNS);
        int changes = dice.below(3);
        for (int i = 0; i <= changes; i++) {
            pattern = changed(dice, pattern);
        }
        return dice.chance(1)
                ? "*"
                : pattern.startsWith("arn:") || pattern.startsWith("*") ? pattern : "arn:" + pattern;
    }

    private static String changed(Dice dice, String pattern) {
        int from = dice.below(pattern.length());
        int to = dice.between(from + 1, pattern.length());
        String before = pattern.substring(0, from);
        return switch (dice.below(9)) {
            case 0 -> before + "*" + pattern.substring(to);
            case 1 -> before + "?" + pattern.substring(from + 1);
            case 2 -> before + "${aws:username}" + pattern.substring(to);
            case 3 -> before + "${aws:PrincipalTag/none}" + pattern.substring(to);
            case 4 -> before + "*";
            case 5 -> before.isEmpty() ? pattern : before;
            case 6 -> before + pattern.substring(from, to).toUpperCase(Locale.ROOT) + pattern.substring(to);
            case 7 -> before + "*:" + pattern.substring(to);
            default -> pattern;
        };
    }
}
