package io.github.iamevaluator.cli.output;

import io.github.iamevaluator.request.Decision;

/** Colours, where they are wanted; else text as it is. */
public enum Style {
    /** No colours. */
    PLAIN,
    /** Colours by the escape sequences of ANSI terminals. */
    COLOURED;

    private static final String GREEN = "32";
    private static final String RED = "31";
    private static final String YELLOW = "33";
    private static final String BOLD = "1";
    private static final String FAINT = "2";

    /** Words that tell a decision. */
    public String decision(Decision decision, String words) {
        return switch (decision) {
            case ALLOWED -> colour(BOLD + ";" + GREEN, words);
            case IMPLICIT_DENY, EXPLICIT_DENY -> colour(BOLD + ";" + RED, words);
            case UNDECIDED -> colour(BOLD + ";" + YELLOW, words);
        };
    }

    /** Words that hold, or do not. */
    public String holds(boolean holds, String words) {
        return colour(holds ? GREEN : RED, words);
    }

    /** Words that stand out. */
    public String strong(String words) {
        return colour(BOLD, words);
    }

    /** Words in the background. */
    public String faint(String words) {
        return colour(FAINT, words);
    }

    /** Words that warn. */
    public String warning(String words) {
        return colour(YELLOW, words);
    }

    private String colour(String code, String words) {
        return switch (this) {
            case PLAIN -> words;
            case COLOURED -> "\u001b[" + code + "m" + words + "\u001b[0m";
        };
    }
}
