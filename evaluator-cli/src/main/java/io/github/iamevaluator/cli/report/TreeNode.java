package io.github.iamevaluator.cli.report;

import java.util.ArrayList;
import java.util.List;

/** A node of a tree drawn with lines; as deep as whoever builds it makes it. */
final class TreeNode {

    private final String title;
    private final List<String> text = new ArrayList<>();
    private final List<TreeNode> children = new ArrayList<>();

    TreeNode(String title) {
        this.title = title;
    }

    /** Adds a line below the title. */
    void text(String line) {
        text.add(line);
    }

    /** Adds a child. */
    void add(TreeNode child) {
        children.add(child);
    }

    /** The tree, drawn. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(title);
        text.forEach(line -> lines.add((children.isEmpty() ? "" : "\u2502 ") + line));
        for (int i = 0; i < children.size(); i++) {
            boolean last = i == children.size() - 1;
            String first = last ? "\u2514\u2500 " : "\u251c\u2500 ";
            String further = last ? "   " : "\u2502  ";
            List<String> below = children.get(i).lines();
            for (int j = 0; j < below.size(); j++) {
                lines.add((j == 0 ? first : further) + below.get(j));
            }
        }
        return lines;
    }
}
