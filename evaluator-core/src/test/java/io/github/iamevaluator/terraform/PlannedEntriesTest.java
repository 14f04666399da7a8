package io.github.iamevaluator.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.change.ChangeFolderFixture;
import io.github.iamevaluator.change.ChangedEnvironment;
import io.github.iamevaluator.policy.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedEntriesTest {

    @TempDir
    private Path folder = Path.of("");

    private ChangedEnvironment applied(String resourceChanges) {
        Path plan =
                new PlanFixture(folder).write("{'format_version':'1.2',\n'resource_changes':" + resourceChanges + "}");
        return TerraformPlan.read(plan, ChangeFolderFixture.ACME, ChangeFolderFixture.CATALOG, Optional.empty())
                .applyTo(ChangeFolderFixture.ACME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'x'|/resource_changes|is a string, not an array",
                "[5]|/resource_changes/0|is a number, not an object",
                "[null]|/resource_changes/0|is null, not an object",
                "[{'type':'aws_iam_policy','change':'garbage'}]|/resource_changes/0/change|is a string, not an object",
                "[{'type':'aws_iam_policy'}]|/resource_changes/0|has no \"change\"",
                "[{'type':'a','change':{}}]|/resource_changes/0/change|has no \"actions\"",
                "[{'type':'a','change':{'actions':[]}}]|/resource_changes/0/change/actions|no array of actions",
                "[{'type':'a','change':{'actions':'create'}}]|/resource_changes/0/change/actions|no array of actions",
                "[{'type':'a','change':{'actions':['frobnicate']}}]|/resource_changes/0/change/actions/0|no action \"frobnicate\"",
                "[{'type':'a','change':{'actions':['update'],'after':7}}]|/resource_changes/0/change/after|is a number",
                "[{'type':'a','type':'b','change':{'actions':['no-op']}}]|/resource_changes/0/type|\"type\" twice",
                "[{'type':'a','change':{'actions':['create'],'after':{'policy':'{}','policy':'x'}}}]|/resource_changes/0/change/after/policy|\"policy\" twice",
                "[{'type':'a','change':{'actions':['update'],'after':{'t':[{'x':{'k':1,'k':2}}]}}}]|/resource_changes/0/change/after/t/0/x/k|\"k\" twice",
                "[{'type':'aws_iam_policy','change':{'actions':['create'],'after':{'policy':5}}}]|/resource_changes/0/change/after/policy|\"policy\" of the change of a resource without address is a number, not a string",
                "[{'type':'aws_iam_role','change':{'actions':['update'],'before':{'managed_policy_arns':'x'},'after':{}}}]|/resource_changes/0/change/before/managed_policy_arns|is a string, not an array",
                "[{'type':'aws_iam_role','change':{'actions':['create'],'after':{'inline_policy':['x']}}}]|/resource_changes/0/change/after/inline_policy/0|is a string, not an object",
                "[{'type':'aws_iam_group_membership','change':{'actions':['create'],'after':{'users':['a',null,7]}}}]|/resource_changes/0/change/after/users/2|is a number, not a string",
                "[{'type':'aws_iam_role','change':{'actions':['create'],'after':{'inline_policy':[{'name':'n','policy':{}}]}}}]|/resource_changes/0/change/after/inline_policy/0/policy|is an object, not a string",
                "[{'type':'a','change':{'actions':['create'],'after':{},'after_unknown':5}}]|/resource_changes/0/change/after_unknown|is a number, not an object",
                "[{'type':'aws_iam_role','change':{'actions':['create'],'after':{'tags_all':[]}}}]|/resource_changes/0/change/after/tags_all|is an array, not an object",
                "[{'type':'a','change':{'actions':['create']}}]|/resource_changes/0/change|has no \"after\""
            })
    void whatIsNoChangeOfAResourceIsAProblemWithItsPlace(String resourceChanges, String pointer, String said) {
        ChangedEnvironment changed = applied(resourceChanges);

        assertThat(changed.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.at().pointer()).isEqualTo(pointer);
            assertThat(problem.at().line()).isEqualTo(2);
            assertThat(problem.what()).contains(said);
        });
        assertThat(changed.rejected()).isEqualTo(1);
    }

    @Test
    void eachBrokenElementIsRejectedOnceAndTheOthersAreRead() {
        ChangedEnvironment changed = applied("[5, null, {}, {'change':{'actions':['frobnicate']}},"
                + "{'address':'aws_s3_bucket.kept','type':'aws_s3_bucket','change':{'actions':['no-op'],'before':{},'after':{}}},"
                + "{'type':'aws_iam_policy','change':'garbage'}]");

        assertThat(changed.rejected()).isEqualTo(5);
        assertThat(changed.changes()).isEqualTo(5);
        List<String> places = changed.problems().stream()
                .map(Problem::at)
                .map(at -> at.pointer())
                .toList();
        assertThat(places)
                .contains("/resource_changes/0", "/resource_changes/1", "/resource_changes/2")
                .contains("/resource_changes/3/change/actions/0", "/resource_changes/5/change");
    }
}
