package io.github.iamevaluator.match;

import java.util.random.RandomGenerator;

/** Makes wildcard patterns and texts that have a fair chance to match them, over a small alphabet. */
final class WildcardTexts {

    private static final String LETTERS = "abB:";

    private final RandomGenerator random;

    WildcardTexts(RandomGenerator random) {
        this.random = random;
    }

    /** A pattern of up to some characters, of the given wildcards and some letters. */
    String pattern(int maxLength, String wildcards) {
        StringBuilder out = new StringBuilder();
        for (int left = random.nextInt(maxLength + 1); left > 0; left--) {
            out.append(random.nextInt(3) == 0 ? pick(wildcards) : pick(LETTERS));
        }
        return out.toString();
    }

    /** A text that the pattern matches. */
    String member(String pattern) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*') {
                out.append(pattern(3, LETTERS));
            } else {
                out.append(c == '?' ? pick(LETTERS) : c);
            }
        }
        return out.toString();
    }

    /** A text that the pattern matches, three times in four; else one that is near to that. */
    String nearMember(String pattern) {
        StringBuilder out = new StringBuilder(member(pattern));
        if (out.length() > 0 && random.nextInt(4) == 0) {
            out.setCharAt(random.nextInt(out.length()), pick(LETTERS));
        }
        return out.toString();
    }

    private char pick(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
