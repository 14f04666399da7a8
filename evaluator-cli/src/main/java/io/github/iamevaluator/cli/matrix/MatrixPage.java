package io.github.iamevaluator.cli.matrix;

import io.github.iamevaluator.analyze.MatrixRun;
import io.github.iamevaluator.json.JsonWriter;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.scenario.html.HtmlPage;
import io.github.iamevaluator.scenario.html.HtmlText;
import io.github.iamevaluator.scenario.wording.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A matrix as one HTML page that needs nothing else: a heat map with filters, and the reason of a cell that is chosen. All
 * names stand in a block of JSON, and reach the page as text.
 */
public final class MatrixPage {

    /** Up to this many cells a page has. */
    public static final int MOST_CELLS = 40_000;

    /** Reasons cost much more than decisions: parts are small, so that every thread has some. */
    private static final int CELLS_OF_A_PART = 256;

    private static final String FILTERS = """
            <form id="filters" class="filters" aria-label="Filters">
            <label class="wide">Principal<input name="principal" type="search" autocomplete="off"></label>
            <label class="wide">Action<input name="action" type="search" autocomplete="off"></label>
            <label class="wide">Resource<input name="resource" type="search" autocomplete="off"></label>
            <label>Decision<select name="decision"><option value="">any</option><option value="A">allowed</option>
            <option value="d">denied implicitly</option><option value="D">denied explicitly</option>
            <option value="?">undecided</option></select></label>
            <label>Order<select name="order"><option value="">by name</option>
            <option value="A">most allowed first</option></select></label>
            </form>
            """;

    private static final String BODY = """
            <p id="count" class="faint" role="status"></p>
            <main class="layout">
            <div id="matrix" class="scroll"></div>
            <section id="reason" aria-live="polite" aria-label="Reason">
            <h2>Why?</h2>
            <p class="faint">Choose a cell, by a click, or with the arrow keys and Enter.</p>
            </section>
            </main>
            <noscript><p>This page shows its table by a script of its own; without scripts use <code>--output table</code>.</p></noscript>
            """;

    private final MatrixOfEnvironment matrix;
    private final String environment;
    private final String contextOptions;
    private final CellReasons reasons;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Decision, Integer> counts = new EnumMap<>(Decision.class);

    private record Column(String action, String resource, String letters, List<Integer> reasons) {}

    private record Explained(String action, String resource, List<Decision> decisions, List<List<String>> reasons) {}

    /**
     * A page.
     *
     * @param environment the folder that was read, for the commands that the page names
     * @param contextOptions further options of those commands, with a blank before; empty: none
     */
    public MatrixPage(MatrixOfEnvironment matrix, String environment, String contextOptions) {
        this.matrix = matrix;
        this.environment = environment;
        this.contextOptions = contextOptions;
        this.reasons = new CellReasons(matrix.policies(), matrix.context());
    }

    /** Decides everything and writes the page. */
    public void write(PrintWriter out, MatrixRun run) {
        matrix.inOrder(CELLS_OF_A_PART, this::explained, part -> part.forEach(this::take), run);
        columns.sort(Comparator.comparing(Column::action).thenComparing(Column::resource));
        HtmlPage page =
                HtmlPage.of("Access matrix").withStyle(resource("matrix.css")).withScript(resource("matrix.js"));
        out.print(page.head());
        out.print("<h1>Access matrix</h1>\n<p class=\"faint\">Who may do what in " + HtmlText.escape(environment)
                + "</p>\n");
        out.print(FILTERS);
        legend(out);
        out.print(BODY);
        out.print("<script type=\"application/json\" id=\"data\">" + HtmlText.json(data()) + "</script>\n");
        out.print(page.end());
    }

    /** Decides a part and looks for the reasons, in any thread. */
    private List<Explained> explained(MatrixOfEnvironment.Part part) {
        List<Explained> explained = new ArrayList<>();
        part.visit((action, resource, column) -> {
            List<Decision> decisions = new ArrayList<>();
            List<List<String>> why = new ArrayList<>();
            for (int i = 0; i < matrix.principals().size(); i++) {
                decisions.add(column.decision(i));
                why.add(reasons.of(matrix.principals().get(i), action, resource));
            }
            explained.add(new Explained(action, resource, decisions, why));
        });
        return explained;
    }

    private void take(Explained column) {
        column.decisions().forEach(decision -> counts.merge(decision, 1, Integer::sum));
        columns.add(new Column(
                column.action(),
                column.resource(),
                MatrixLetters.of(column.decisions()),
                column.reasons().stream().map(reasons::number).toList()));
    }

    private void legend(PrintWriter out) {
        out.print("<p class=\"legend\">");
        for (Decision decision : Decision.values()) {
            char letter = MatrixLetters.of(decision);
            out.print("<span><b class=\"" + (letter == '?' ? 'u' : letter) + "\">" + letter + "</b>"
                    + Words.of(decision) + ": " + counts.getOrDefault(decision, 0) + "</span>");
        }
        out.print("</p>\n");
    }

    private String data() {
        StringBuilder text = new StringBuilder();
        JsonWriter json = JsonWriter.compact(text);
        List<String> actions = List.copyOf(matrix.questions().keySet());
        List<String> resources = matrix.resources();
        json.beginObject().field("environment", environment).field("context", contextOptions);
        json.name("principals").beginArray();
        for (int i = 0; i < matrix.principals().size(); i++) {
            json.beginArray()
                    .value(matrix.names().get(i))
                    .value(matrix.principals().get(i).text())
                    .endArray();
        }
        json.endArray().field("actions", actions).field("resources", resources);
        json.name("reasons").beginArray();
        reasons.all().forEach(lines -> strings(json, lines));
        json.endArray().name("columns").beginArray();
        for (Column column : columns) {
            json.beginObject().field("a", actions.indexOf(column.action()));
            json.field("r", resources.indexOf(column.resource())).field("cells", column.letters());
            json.name("reasons").beginArray();
            column.reasons().forEach(json::value);
            json.endArray().endObject();
        }
        json.endArray().endObject();
        return text.toString();
    }

    private static void strings(JsonWriter json, List<String> lines) {
        json.beginArray();
        lines.forEach(json::value);
        json.endArray();
    }

    private static String resource(String name) {
        try (InputStream in = MatrixPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program comes with " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
