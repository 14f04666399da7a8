package io.github.iamevaluator.ingest;

import static io.github.iamevaluator.ingest.Folder.DETAILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iamevaluator.policy.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestProblemsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path path;

    @Test
    void problemsOfAllFilesAreCollected() {
        Folder folder = new Folder(path)
                .with(DETAILS, "{'UserDetailList':[{'UserName':'ana'}]}")
                .withResource("{'policy':null}")
                .with("organization/list-roots.json", "{'Roots':[");
        assertThat(codes(folder)).containsExactlyInAnyOrder("truncated", "missing-member", "missing-member");
    }

    @Test
    void problemNamesFilePointerLineAndColumn() {
        Folder folder = new Folder(path).with(DETAILS, "{'UserDetailList':[\n  {'Arn': 7}]}");
        Problem problem = folder.problems().get(0);
        assertThat(problem.at().pointer()).isEqualTo("/UserDetailList/0/Arn");
        assertThat(problem.at().line()).isEqualTo(2);
        assertThat(problem.at().column()).isEqualTo(11);
        assertThatThrownBy(folder::read)
                .isInstanceOf(IngestException.class)
                .hasMessageContaining("details.json:2:11 at /UserDetailList/0/Arn: this is a number, not a string");
    }

    @Test
    void problemsOfPagesPointIntoTheFile() {
        Folder folder = new Folder(path).with(DETAILS, "[{},\n{'RoleDetailList':[{}]}]");
        Problem problem = folder.problems().get(0);
        assertThat(problem.at().pointer()).isEqualTo("/1/RoleDetailList/0");
        assertThat(problem.at().line()).isEqualTo(2);
    }

    @Test
    void badTextIsAProblemAndNothingElse() {
        for (String text : List.of("", "nonsense", "7", "{'UserDetailList'", "{'UserDetailList':[}", "\u0000")) {
            assertThat(new Folder(path).with(DETAILS, text).problems()).as(text).isNotEmpty();
        }
    }

    @Test
    void identityInTheFolderOfAnotherAccountIsRefused() {
        Folder folder =
                new Folder(path).with(DETAILS, "{'UserDetailList':[{'Arn':'arn:aws:iam::222222222222:user/ana'}]}");
        assertThat(codes(folder)).containsExactly("wrong-account");
    }

    @Test
    void resourceOfTwoFilesIsRefused() {
        Folder folder = new Folder(path)
                .with("accounts/111111111111/resources/a.json", "{'resourceArn':'arn:aws:s3:::b'}")
                .with("accounts/222222222222/resources/a.json", "{'resourceArn':'arn:aws:s3:::b'}");
        assertThat(codes(folder)).containsExactly("second-file");
    }

    @Test
    void repeatedMemberIsRefused() {
        assertThat(codes(new Folder(path).withResource("{'resourceArn':'arn:aws:s3:::b','policy':null,'policy':null}")))
                .containsExactly("repeated-member");
    }

    @Test
    void folderWithoutExportsIsRefused() {
        assertThat(codes(new Folder(path.resolve("nowhere")))).containsExactly("no-exports");
    }

    @Test
    void whatThePageDoesNotNameIsPassedOverWithANotice() {
        Folder folder = new Folder(path)
                .withUser("")
                .withExactly("notes.txt", "x")
                .withExactly("organisation/x.json", "x")
                .withExactly("accounts/prod/x.json", "x")
                .withExactly("accounts/111111111111/extra.json", "x")
                .withExactly("accounts/111111111111/resources/readme.md", "x");
        assertThat(folder.read().notices())
                .hasSize(4)
                .anySatisfy(notice -> assertThat(notice).contains("did you mean \"organization\"?"));
    }

    @Test
    void byteOrderMarkIsNoProblem() {
        Folder folder = new Folder(path).with(DETAILS, "\uFEFF{'UserDetailList':[]}");
        assertThat(folder.problems()).isEmpty();
    }

    private static List<String> codes(Folder folder) {
        return folder.problems().stream().map(Problem::code).toList();
    }
}
