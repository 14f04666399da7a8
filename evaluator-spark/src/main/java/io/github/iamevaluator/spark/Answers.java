package io.github.iamevaluator.spark;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.MatchedStatement;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.cloudtrail.RejectionReason;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The shape of answers in rows. */
final class Answers {

    static final String DECISION = "decision";
    static final String BLOCKED_BY = "blockedBy";
    static final String DECIDED_BY = "decidedBy";
    static final String BEFORE = "before";
    static final String AFTER = "after";
    static final String CHANGE = "change";
    static final String REJECTED = "rejected";

    /** The code of a call whose resource is not recorded: it is undecided, as in {@code replay}. */
    static final String UNRECORDED = RejectionReason.UNKNOWN_RESOURCE.name();

    /** The code of a row that stands for a file which cannot be read to its end: it is no record, and counts as none. */
    static final String UNREADABLE_FILE = "unreadable.file";

    /** A statement. */
    private static final StructType STATEMENT = new StructType()
            .add("policyType", DataTypes.StringType, false)
            .add("policy", DataTypes.StringType, false)
            .add("sid", DataTypes.StringType)
            .add("statement", DataTypes.IntegerType, false)
            .add("effect", DataTypes.StringType, false)
            .add("place", DataTypes.StringType);

    /** A decision with its reasons, which are null where they were not asked for. */
    static final StructType ANSWER = new StructType()
            .add(DECISION, DataTypes.StringType)
            .add(BLOCKED_BY, DataTypes.createArrayType(DataTypes.StringType, false))
            .add(DECIDED_BY, DataTypes.createArrayType(STATEMENT, false));

    /** The answers of two environments, and what the change means: gained, lost, undecided; null if access is the same. */
    static final StructType COMPARED =
            new StructType().add(BEFORE, ANSWER).add(AFTER, ANSWER).add(CHANGE, DataTypes.StringType);

    /** Why a record was not decided. */
    static final DataType REJECTION =
            new StructType().add("code", DataTypes.StringType, false).add("message", DataTypes.StringType, false);

    private Answers() {}

    /**
     * The columns of a data set, and behind them others.
     *
     * @throws IllegalArgumentException if one of them is there already
     */
    static StructType behind(StructType given, StructType answer) {
        Set<String> names = Set.of(given.fieldNames());
        StructType all = given;
        for (StructField field : answer.fields()) {
            if (names.contains(field.name())) {
                throw new IllegalArgumentException(
                        "there is a column \"" + field.name() + "\" already; call it otherwise");
            }
            all = all.add(field);
        }
        return all;
    }

    /** The answer to a request, with its reasons if they are wanted of such an answer. */
    static Row of(PreparedPolicies policies, AccessRequest request, Reasons reasons) {
        return switch (reasons) {
            case NONE -> of(policies.decide(request));
            case ALL -> of(policies.evaluate(request));
            case NOT_ALLOWED -> {
                Decision decision = policies.decide(request);
                yield decision == Decision.ALLOWED ? of(decision) : of(policies.evaluate(request));
            }
        };
    }

    /** An answer as the values of its columns, and a null: it was not rejected. */
    static @Nullable Object[] values(Row answer) {
        return new @Nullable Object[] {answer.get(0), answer.get(1), answer.get(2), null};
    }

    static Row of(Decision decision) {
        return RowFactory.create(decision.code(), null, null);
    }

    static Row of(EvaluationResult result) {
        String[] blockers =
                result.blockedBy().stream().map(BlockedBy::label).sorted().toArray(String[]::new);
        Row[] statements =
                result.matchedStatements().stream().map(Answers::statement).toArray(Row[]::new);
        return RowFactory.create(result.decision().code(), blockers, statements);
    }

    private static Row statement(MatchedStatement statement) {
        return RowFactory.create(
                statement.policyType().label(),
                statement.policy(),
                orNull(statement.sid()),
                statement.index(),
                statement.effect().name(),
                orNull(statement.at().map(SourceLocation::describe)));
    }

    private static @Nullable String orNull(Optional<String> text) {
        return text.orElse(null);
    }

    static Row rejection(String code, String message) {
        return RowFactory.create(code, message);
    }
}
