package io.github.iamevaluator.parse;

/** Walks over a literal from left to right. */
final class Scan {

    private final String text;
    private int at;

    Scan(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** Steps over one of these characters if it comes next. */
    boolean oneOf(String characters) {
        boolean found = !atEnd() && characters.indexOf(text.charAt(at)) >= 0;
        at += found ? 1 : 0;
        return found;
    }

    /** Steps over decimal digits and returns how many there were. */
    int digits() {
        int start = at;
        while (!atEnd() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - start;
    }

    /** Steps over exactly so many digits and returns their number, or -1. */
    int number(int length) {
        int start = at;
        return digits() == length ? Integer.parseInt(text.substring(start, at)) : -1;
    }
}
