package io.github.iamevaluator.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.EvaluationOptions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision tables of semantics.md 8.2, row by row. */
class DecisionTableTest {

    private static final String HOME = "111111111111";
    private static final String AWAY = "222222222222";

    @ParameterizedTest(name = "{0}: {1}, Id {2}, RP {3}, PB {4}, SP {5}")
    @CsvSource({
        "1, user, 0, 0, 0, 0, implicitDeny",
        "1, user, -, -, 0, 0, implicitDeny",
        "2, user, A, 0, 0, 0, allowed",
        "3, user, A, -, -, 0, implicitDeny",
        "4, user, A, 0, A, 0, allowed",
        "5, user, -, A self, 0, 0, allowed",
        "6, user, -, A self, -, 0, allowed",
        "7, user, -, A *, -, 0, allowed",
        "8, user, -, A account, A, 0, implicitDeny",
        "9, user, A, A account, -, 0, implicitDeny",
        "10, user, A, A account, A, 0, allowed",
        "11, user, D, A *, 0, 0, explicitDeny",
        "12, user, A, D account, 0, 0, explicitDeny",
        "13, user, A, A self, D, 0, explicitDeny",
        "14, session, A, 0, 0, 0, allowed",
        "15, session, A, 0, 0, -, implicitDeny",
        "16, session, A, 0, A, A, allowed",
        "17, session, -, A role, 0, 0, allowed",
        "18, session, -, A role, -, 0, implicitDeny",
        "19, session, -, A role, A, -, implicitDeny",
        "20, session, -, A role, A, A, allowed",
        "21, session, A, A role, -, 0, implicitDeny",
        "22, session, -, A self, -, 0, allowed",
        "23, session, -, A self, -, -, allowed",
        "24, session, -, A *, -, -, allowed",
        "27, session, -, A other, 0, 0, implicitDeny",
        "28, session, A, D role, 0, 0, explicitDeny",
        "29, session, A, D other, 0, 0, allowed",
        "30, session, A, A self, 0, D, explicitDeny",
        "31, federated, A, 0, 0, A, allowed",
        "32, federated, A, 0, 0, 0, implicitDeny",
        "33, federated, A, 0, -, A, implicitDeny",
        "34, federated, -, A self, -, 0, allowed",
        "35, federated, -, A creator, 0, A, allowed",
        "36, federated, -, A creator, 0, 0, implicitDeny",
        "36, federated, -, A creator, 0, -, implicitDeny",
        "37, federated, -, A creator, -, A, implicitDeny",
        "38, root, 0, 0, 0, 0, allowed",
        "38, root, 0, -, 0, 0, allowed",
        "39, root, 0, D account, 0, 0, explicitDeny",
    })
    void sameAccount(String row, String caller, String id, String rp, String pb, String sp, String decision) {
        assertThat(decide(caller, HOME, id, rp, pb, sp)).as("row " + row).isEqualTo(decision);
    }

    @ParameterizedTest(name = "{0}: {1}, Id {2}, RP {3}, PB {4}, SP {5}")
    @CsvSource({
        "60, user, A, 0, 0, 0, implicitDeny",
        "60, user, A, -, 0, 0, implicitDeny",
        "61, user, -, A self, 0, 0, implicitDeny",
        "62, user, -, A *, 0, 0, implicitDeny",
        "63, user, A, A *, 0, 0, allowed",
        "63, user, A, A self, 0, 0, allowed",
        "64, user, A, A account, 0, 0, allowed",
        "65, user, A, A account, -, 0, implicitDeny",
        "66, user, A, A self, -, 0, implicitDeny",
        "67, session, A, A role, A, A, allowed",
        "68, session, A, A self, -, 0, implicitDeny",
        "69, session, A, A self, 0, -, implicitDeny",
        "70, session, -, A role, 0, 0, implicitDeny",
        "71, federated, A, A account, 0, 0, implicitDeny",
        "72, federated, A, A account, 0, A, allowed",
        "73, root, 0, A account, 0, 0, allowed",
        "74, root, 0, 0, 0, 0, implicitDeny",
        "74, root, 0, -, 0, 0, implicitDeny",
        "75, user, D, A *, 0, 0, explicitDeny",
        "76, user, A, D self, 0, 0, explicitDeny",
    })
    void crossAccount(String row, String caller, String id, String rp, String pb, String sp, String decision) {
        assertThat(decide(caller, AWAY, id, rp, pb, sp)).as("row " + row).isEqualTo(decision);
    }

    private static String decide(String caller, String owner, String id, String rp, String pb, String sp) {
        AccessRequest request =
                AccessRequest.of(arn(caller), "sqs:SendMessage", "arn:aws:sqs:us-east-1:" + owner + ":orders");
        PolicySet policies = PolicySet.builder()
                .identity(TablePolicies.of("Id", id))
                .resource(TablePolicies.resource(named(rp, caller)))
                .permissionsBoundary(TablePolicies.of("PB", pb))
                .session(TablePolicies.of("SP", sp))
                .build();
        return new ReferenceEvaluator()
                .evaluate(request, policies, EvaluationOptions.DEFAULT, Optional.empty(), Instant.EPOCH)
                .code();
    }

    /** The cell with the value that its word stands for. */
    private static String named(String cell, String caller) {
        String effect = cell.substring(0, 1);
        String word = cell.substring(Math.min(2, cell.length()));
        return switch (word) {
            case "self" -> effect + " " + arn(caller);
            case "account" -> effect + " arn:aws:iam::" + HOME + ":root";
            case "role" -> effect + " arn:aws:iam::" + HOME + ":role/r";
            case "other" -> effect + " arn:aws:sts::" + HOME + ":assumed-role/r/t";
            case "creator" -> effect + " arn:aws:iam::" + HOME + ":user/u";
            default -> cell;
        };
    }

    private static String arn(String caller) {
        return switch (caller) {
            case "user" -> "arn:aws:iam::" + HOME + ":user/u";
            case "session" -> "arn:aws:sts::" + HOME + ":assumed-role/r/s";
            case "federated" -> "arn:aws:sts::" + HOME + ":federated-user/u";
            case "root" -> "arn:aws:iam::" + HOME + ":root";
            default -> throw new IllegalArgumentException(caller);
        };
    }
}
