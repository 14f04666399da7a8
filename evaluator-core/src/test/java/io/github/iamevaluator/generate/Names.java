package io.github.iamevaluator.generate;

import java.util.List;

/** The words that generated names are made of; few, so that they meet often. */
final class Names {

    /** The account that callers mostly belong to. */
    static final String HOME = "111111111111";

    /** Another account. */
    static final String AWAY = "222222222222";

    /** Names of things, path elements. */
    static final List<String> WORDS = List.of("web", "ops", "Data", "web-1", "x?y", "\u00e9t\u00e9");

    /** Tag values. */
    static final List<String> TAGS = List.of("web", "ops", "Data", "a*b", "");

    /** Ends of object keys. */
    static final List<String> LEAVES = List.of("q1.csv", "2026/q1.csv", "a:b", "", "web", "\ud801\udc00");

    /** Names of users and sessions. */
    static final List<String> PEOPLE = List.of("ana", "bob", "ci-42");

    private Names() {}
}
