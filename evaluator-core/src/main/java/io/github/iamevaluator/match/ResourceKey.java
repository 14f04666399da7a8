package io.github.iamevaluator.match;

import io.github.iamevaluator.text.AsciiCase;

/**
 * Text with which every ARN that a resource entry matches begins, or its sixth segment: what an index finds the entry by.
 *
 * @param place what begins with the text
 * @param text in lower case; never longer than what is sure, so that no match is missed
 */
public record ResourceKey(Place place, String text) {

    /** What begins with the text. */
    public enum Place {
        /** The whole ARN. */
        ARN,
        /** Its sixth segment, unless that has a colon: then a star of the first five may reach into it (RES-3). */
        LAST_SEGMENT
    }

    /** The key of an entry whose first five segments and whose sixth, up to a variable, read so. */
    static ResourceKey of(String head, String last) {
        String sureHead = literalPrefix(head);
        String sureLast = literalPrefix(last);
        if (sureHead.length() < head.length()) {
            return sureLast.isEmpty()
                    ? new ResourceKey(Place.ARN, AsciiCase.fold(sureHead))
                    : new ResourceKey(Place.LAST_SEGMENT, AsciiCase.fold(sureLast));
        }
        return new ResourceKey(Place.ARN, AsciiCase.fold(head + ':' + sureLast));
    }

    /** The text before the first wildcard. */
    static String literalPrefix(String pattern) {
        int end = 0;
        while (end < pattern.length() && pattern.charAt(end) != '*' && pattern.charAt(end) != '?') {
            end++;
        }
        return pattern.substring(0, end);
    }
}
