package io.github.iamevaluator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The README, taken apart.
 *
 * @param blocks its blocks of code, in order
 */
record Readme(List<Block> blocks) {

    /** The project's folder. */
    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /**
     * A block of code.
     *
     * @param language what follows the opening fence
     * @param text what is in it, with its line ends
     */
    record Block(String language, String text) {}

    static Readme read() throws IOException {
        List<Block> blocks = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        String language = "";
        boolean inside = false;
        for (String line : Files.readAllLines(PROJECT.resolve("README.md"))) {
            if (!line.startsWith("```")) {
                open.append(line).append('\n');
            } else {
                if (inside) {
                    blocks.add(new Block(language, open.toString()));
                }
                inside = !inside;
                language = line.substring(3);
                open.setLength(0);
            }
        }
        return new Readme(blocks);
    }

    /** The only block that begins so. */
    Block beginning(String words) {
        return blocks.stream()
                .filter(block -> block.text().startsWith(words))
                .reduce((one, other) -> {
                    throw new AssertionError("several blocks begin with " + words);
                })
                .orElseThrow(() -> new AssertionError("no block begins with " + words));
    }

    /** The block after another. */
    Block after(Block block) {
        return blocks.get(blocks.indexOf(block) + 1);
    }
}
