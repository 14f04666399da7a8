package io.github.iamevaluator.bench.loop;

import org.jspecify.annotations.Nullable;

/** A piece with variables or question marks in it. */
final class LoopMixedPiece implements LoopPiece {

    /** Stands for one character. */
    static final LoopPart ANY_ONE = new LoopPart("", false, null, null);

    /**
     * One of its parts.
     *
     * @param text fixed text; of a variable nothing
     * @param fold whether the text compares ignoring case
     * @param key folded name of a variable
     * @param ifAbsent what the variable stands for if its key is absent
     */
    record LoopPart(
            String text,
            boolean fold,
            @Nullable String key,
            @Nullable String ifAbsent) {

        /** Whether it stands for one character. */
        boolean anyOne() {
            return text.isEmpty() && key == null;
        }
    }

    private final LoopPart[] parts;

    LoopMixedPiece(LoopPart[] parts) {
        this.parts = parts;
    }

    @Override
    public int length(LoopRequest request) {
        int length = 0;
        for (LoopPart part : parts) {
            String text = text(part, request);
            if (text == null) {
                return -1;
            }
            length += part.anyOne() ? 1 : text.length();
        }
        return length;
    }

    @Override
    public boolean at(int place, String text, String folded, LoopRequest request) {
        int at = place;
        for (LoopPart part : parts) {
            String wanted = text(part, request);
            if (wanted == null || !(part.fold() ? folded : text).startsWith(wanted, at)) {
                return false;
            }
            at += part.anyOne() ? 1 : wanted.length();
        }
        return at <= text.length();
    }

    @Override
    public int find(int from, String text, String folded, LoopRequest request) {
        int last = text.length() - length(request);
        for (int place = from; place <= last; place++) {
            if (at(place, text, folded, request)) {
                return place;
            }
        }
        return -1;
    }

    private static @Nullable String text(LoopPart part, LoopRequest request) {
        if (part.key() == null) {
            return part.text();
        }
        LoopContextValue value = request.context.get(part.key());
        return value == null ? part.ifAbsent() : value.list ? null : value.values[0].text;
    }
}
