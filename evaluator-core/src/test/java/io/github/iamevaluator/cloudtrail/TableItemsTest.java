package io.github.iamevaluator.cloudtrail;

import static io.github.iamevaluator.cloudtrail.Records.read;
import static io.github.iamevaluator.cloudtrail.Records.rejected;
import static io.github.iamevaluator.cloudtrail.Records.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.request.AccessRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Transactions and PartiQL of DynamoDB, S3 Express and Keyspaces. */
class TableItemsTest {

    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:444444444444:table/";
    private static final String OTHERS = "arn:aws:dynamodb:eu-west-1:111111111111:table/shared";

    /** Every action with its resource. */
    private static List<String> asked(String source, String event, String more) {
        AccessRequest request = request(source, event, more);
        List<String> asked = new ArrayList<>();
        request.resources().forEach(target -> asked.add(request.action() + " " + target.arn()));
        request.requires().forEach(check -> asked.add(check.action() + " " + check.resource()));
        return asked;
    }

    private static List<String> asked(String event, String more) {
        return asked("dynamodb", event, "'requestParameters':{" + more + "}");
    }

    private static RejectionReason refusal(String event, String more) {
        return rejected(read("dynamodb", event, "'requestParameters':{" + more + "}"))
                .reason();
    }

    @Test
    void aTransactionNeedsAnActionOnTheTableOfEachItem() {
        assertThat(asked(
                        "TransactWriteItems",
                        "'transactItems':[{'put':{'tableName':'a'}},{'put':{'tableName':'b'}},{'put':{'tableName':'a'}},"
                                + "{'update':{'tableName':'a'}},{'delete':{'tableName':'" + OTHERS + "'}},"
                                + "{'conditionCheck':{'tableName':'a'}}]"))
                .containsExactly(
                        "dynamodb:PutItem " + TABLE + "a",
                        "dynamodb:PutItem " + TABLE + "b",
                        "dynamodb:UpdateItem " + TABLE + "a",
                        "dynamodb:DeleteItem " + OTHERS,
                        "dynamodb:ConditionCheckItem " + TABLE + "a");
        assertThat(asked("TransactGetItems", "'transactItems':[{'get':{'tableName':'a'}}]"))
                .containsExactly("dynamodb:GetItem " + TABLE + "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'transactItems':[]",
                "'transactItems':'HIDDEN_DUE_TO_SECURITY_REASONS'",
                "'transactItems':[{'put':{'tableName':'a'}},{}]",
                "'transactItems':[{'put':{'tableName':'a'}},'x']",
                "'transactItems':[{'put':{'tableName':'a'},'delete':{'tableName':'a'}}]",
                "'transactItems':[{'get':{'tableName':'a'}}]"
            })
    void aTransactionThatIsNotRecordedInFullIsNotGuessed(String parameters) {
        assertThat(refusal("TransactWriteItems", parameters)).isEqualTo(RejectionReason.UNKNOWN_EVENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT * FROM \"Music\" WHERE Artist=?|PartiQLSelect|Music|``",
                "  select a, 'x from \"y\"', \"from\" From Music|PartiQLSelect|Music|``",
                "SELECT * FROM \"Music\".\"by-year\" WHERE y=1|PartiQLSelect|Music|by-year",
                "INSERT INTO \"Music\" VALUE {'a':1}|PartiQLInsert|Music|``",
                "UPDATE \"Music\" SET a=1 WHERE b=2|PartiQLUpdate|Music|``",
                "DELETE FROM \"my-table\" WHERE b=2;|PartiQLDelete|my-table|``"
            })
    void aStatementSaysWhatItDoesAndWhere(String text, String action, String table, String index) {
        Optional<String> named = Optional.of(index).filter(name -> !name.isEmpty());
        assertThat(PartiQlStatement.parse(text)).contains(new PartiQlStatement("dynamodb:" + action, table, named));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "EXISTS(SELECT * FROM \"Music\")",
                "SELECT 1",
                "SELECT * FROM",
                "SELECT * FROM \"Music",
                "SELECT * FROM \"Music\".",
                "SELECT * FROM \"Music\".\"a\".\"b\"",
                "SELECT * FROM my-table",
                "SELECT * FROM [1]",
                "SELECT a -- from x\nFROM \"Music\"",
                "INSERT \"Music\"",
                "UPDATE \"Music\".\"index\" SET a=1",
                "DELETE \"Music\"",
                "SELECTED"
            })
    void whatIsNoSuchStatementIsNotGuessed(String text) {
        assertThat(PartiQlStatement.parse(text)).isEmpty();
    }

    @Test
    void statementsNeedTheirOwnActions() {
        assertThat(asked("ExecuteStatement", "'statement':'SELECT * FROM Music'"))
                .containsExactly("dynamodb:PartiQLSelect " + TABLE + "Music");
        assertThat(asked(
                        "BatchExecuteStatement",
                        "'statements':[{'statement':'SELECT * FROM a'},{'statement':'SELECT * FROM b'}]"))
                .containsExactly("dynamodb:PartiQLSelect " + TABLE + "a", "dynamodb:PartiQLSelect " + TABLE + "b");
        assertThat(asked(
                        "ExecuteTransaction",
                        "'transactStatements':[{'statement':'UPDATE a SET x=1'},{'statement':'DELETE FROM b'}]"))
                .containsExactly("dynamodb:PartiQLUpdate " + TABLE + "a", "dynamodb:PartiQLDelete " + TABLE + "b");
        assertThat(refusal("ExecuteStatement", "'statement':'HIDDEN_DUE_TO_SECURITY_REASONS'"))
                .isEqualTo(RejectionReason.UNKNOWN_EVENT);
    }

    @Test
    void theRecordsOwnListOfResourcesIsNotContradicted() {
        String statement = "'requestParameters':{'statement':'SELECT * FROM shared'},'resources':[{'ARN':'" + OTHERS
                + "','type':'AWS::DynamoDB::Table'}]";
        assertThat(rejected(read("dynamodb", "ExecuteStatement", statement)).reason())
                .isEqualTo(RejectionReason.UNKNOWN_EVENT);
        assertThat(asked("dynamodb", "ExecuteStatement", statement.replace(OTHERS, TABLE + "shared")))
                .containsExactly("dynamodb:PartiQLSelect " + TABLE + "shared");
    }

    @Test
    void ofAnotherServiceTheNamesSayNothing() {
        assertThat(rejected(read("rds-data", "ExecuteTransaction", "")).reason())
                .isEqualTo(RejectionReason.UNKNOWN_EVENT);
    }

    @ParameterizedTest
    @CsvSource({
        "CreateTable, 'keyspaceName':'k';'tableName':'t', cassandra:Create, /keyspace/k/table/t",
        "DropKeyspace, 'keyspaceName':'k', cassandra:Drop, /keyspace/k/",
        "Insert, 'keyspaceName':'k';'tableName':'t', cassandra:Modify, /keyspace/k/table/t",
        "Select, 'keyspaceName':'k';'tableName':'t', cassandra:Select, /keyspace/k/table/t"
    })
    void statementsOfKeyspacesNeedItsActions(String event, String parameters, String action, String resource) {
        assertThat(asked("cassandra", event, "'requestParameters':{" + parameters.replace(';', ',') + "}"))
                .containsExactly(action + " arn:aws:cassandra:eu-west-1:444444444444:" + resource);
    }

    @Test
    void bucketsOfS3ExpressHaveActionsOfTheirOwn() {
        String bucket = "'requestParameters':{'bucketName':'b--euw1-az1--x-s3'}";
        String arn = "arn:aws:s3express:eu-west-1:444444444444:bucket/b--euw1-az1--x-s3";
        assertThat(asked("s3express", "DeleteBucketEncryption", bucket))
                .containsExactly("s3express:PutEncryptionConfiguration " + arn);
        assertThat(asked("s3express", "CreateSession", bucket)).containsExactly("s3express:CreateSession " + arn);
        assertThat(asked("s3express", "ListDirectoryBuckets", ""))
                .containsExactly("s3express:ListAllMyDirectoryBuckets *");
        assertThat(rejected(read("s3express", "GetObject", bucket)).reason()).isEqualTo(RejectionReason.UNKNOWN_EVENT);
    }
}
