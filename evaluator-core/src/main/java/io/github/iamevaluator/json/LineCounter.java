package io.github.iamevaluator.json;

/** Counts lines and columns while characters pass by. */
final class LineCounter {

    private int line;
    private int column;
    private boolean afterCarriageReturn;

    LineCounter(JsonPosition start) {
        this.line = start.line();
        this.column = start.column();
    }

    JsonPosition position() {
        return new JsonPosition(line, column);
    }

    /** Returns the position after these further characters, without moving there. */
    JsonPosition positionAfter(CharSequence text, int length) {
        LineCounter ahead = new LineCounter(position());
        ahead.afterCarriageReturn = afterCarriageReturn;
        ahead.advance(text, length);
        return ahead.position();
    }

    void advance(CharSequence text, int length) {
        for (int i = 0; i < length; i++) {
            advance(text.charAt(i));
        }
    }

    void advance(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            advance(text[i]);
        }
    }

    private void advance(char character) {
        if (character == '\n' && afterCarriageReturn) {
            afterCarriageReturn = false;
        } else if (character == '\n' || character == '\r') {
            line++;
            column = 1;
            afterCarriageReturn = character == '\r';
        } else {
            column++;
            afterCarriageReturn = false;
        }
    }
}
