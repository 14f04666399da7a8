package io.github.iamevaluator.scenario.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessMatrixReaderTest {

    private static final String HEAD = "action,resource,anonymous\n";

    @Test
    void eachCellThatSaysSomethingIsAnEntry() throws IOException {
        assertThat(read("""
                        # who can do what
                        resource,      action,       with aws:SourceIp, acme/role/a, acme/role/b
                        arn:aws:s3:::x,s3:GetObject, 203.0.113.7,       can,         cannot

                        arn:aws:s3:::y,s3:PutObject, ,                  ,            can
                        """))
                .extracting(AccessMatrixEntry::sentence)
                .containsExactly(
                        "acme/role/a can s3:GetObject on arn:aws:s3:::x",
                        "acme/role/b cannot s3:GetObject on arn:aws:s3:::x",
                        "acme/role/b can s3:PutObject on arn:aws:s3:::y");
    }

    @Test
    void aCellUnderAContextKeyIsItsValueAndAnEmptyOneLeavesItOut() throws IOException {
        List<AccessMatrixEntry> entries = read("""
                action,resource,anonymous,with aws:SourceIp
                s3:GetObject,*,can,203.0.113.7
                s3:GetObject,*,can,
                """);
        assertThat(entries.get(0).context().single("aws:sourceip")).contains("203.0.113.7");
        assertThat(entries.get(1).context().contains("aws:SourceIp")).isFalse();
    }

    @Test
    void linesAreThoseOfTheFile() throws IOException {
        List<AccessMatrixEntry> entries =
                read("#\n" + HEAD + "\n\"s3:\nx\",*,can\n# more\n\ns3:GetObject,*,can\r\ns3:PutObject,*,can");
        assertThat(entries).extracting(entry -> entry.at().line()).containsExactly(4, 8, 9);
    }

    @Test
    void aByteOrderMarkAndQuotesDoNotCount(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("m.csv"),
                "\uFEFF\"action\",\"resource\",\"anonymous\"\n\"s3:GetObject\", \"*\" ,\"can\"\n");
        assertThat(AccessMatrixReader.read(file))
                .singleElement()
                .extracting(AccessMatrixEntry::action, AccessMatrixEntry::resource)
                .containsExactly("s3:GetObject", "*");
    }

    @Test
    void everythingElseIsAnErrorWithItsLine() {
        assertRefused(HEAD + "s3:GetObject,*,yes\n,*,can\ns3:GetObject\ns3:GetObject,*,can,can\n", """
                m.csv:2:1: "yes" under anonymous; write can, cannot, or nothing
                m.csv:3:1: the row has no action; every row needs one
                m.csv:4:1: the row has no resource; every row needs one
                m.csv:5:1: the row has 4 cells, and there are 3 columns; name each""");
    }

    @Test
    void theFirstRowNamesEachColumnOnce() {
        assertRefused("action,anonymous,,anonymous\ns3:GetObject,can,,\n", """
                m.csv:1:1: column 3 has no name; name a caller, or take the column out
                m.csv:1:1: there are two columns "anonymous"; make them one
                m.csv:1:1: there is no column "resource"; begin with a row such as: action,resource,arn:aws:iam::111111111111:role/deploy""");
        assertRefused("action,resource\n", "m.csv:1:1: there is no column for a caller; name its ARN in the first row");
    }

    @Test
    void semicolonsAndKeysThatDifferInCaseAloneAreErrors() {
        assertRefused(
                "action;resource;anonymous\ns3:GetObject;*;can\n",
                "m.csv:1:1: the cells are separated by semicolons; separate them by commas");
        assertRefused(
                "action,resource,with aws:SourceIp,with AWS:sourceip,anonymous\n",
                "m.csv:1:1: there are two columns \"with AWS:sourceip\"; make them one");
    }

    @Test
    void whatIsNotUtf8IsSaid(@TempDir Path folder) throws IOException {
        Path latin =
                Files.write(folder.resolve("l.csv"), (HEAD + "\u00fc,*,can\n").getBytes(StandardCharsets.ISO_8859_1));
        Path utf16 = Files.write(folder.resolve("u.csv"), HEAD.getBytes(StandardCharsets.UTF_16));

        assertThatExceptionOfType(AccessMatrixException.class)
                .isThrownBy(() -> AccessMatrixReader.read("l.csv", latin))
                .withMessageStartingWith("l.csv:2:1: not UTF-8: 0xFC at byte ");
        assertThatExceptionOfType(AccessMatrixException.class)
                .isThrownBy(() -> AccessMatrixReader.read("u.csv", utf16))
                .withMessageStartingWith("u.csv:1:1: the text is UTF-16 or UTF-32, not UTF-8; ");
    }

    @Test
    void aMatrixThatSaysNothingIsAnError() {
        assertRefused("", "m.csv:1:1: the matrix says nothing; write can or cannot into a cell");
        assertRefused(
                HEAD + "s3:GetObject,*,\n", "m.csv:2:1: the matrix says nothing; write can or cannot into a cell");
    }

    @Test
    void aStrayQuoteIsAnError() {
        assertThatExceptionOfType(AccessMatrixException.class)
                .isThrownBy(() -> read(HEAD + "\"s3:GetObject\"x,*,can\n"))
                .withMessageStartingWith("m.csv:2:1: what begins here is no CSV: ")
                .withMessageEndingWith("; write a quote inside a quoted cell twice");
    }

    private static List<AccessMatrixEntry> read(String text) throws IOException {
        return AccessMatrixReader.read("m.csv", new StringReader(text));
    }

    private static void assertRefused(String text, String problems) {
        assertThatExceptionOfType(AccessMatrixException.class)
                .isThrownBy(() -> read(text))
                .withMessage(problems);
    }
}
