package io.github.iamevaluator.bench.loop;

/** A pattern, split at its stars: first piece, last piece, and those between them in order. */
final class LoopGlob {

    private final LoopPiece first;
    private final LoopPiece[] middle;
    private final LoopPiece last;
    private final boolean star;
    private final boolean openEnd;

    /** Pieces as they stand between stars; a single one is a pattern without star. */
    LoopGlob(LoopPiece[] pieces) {
        this.first = pieces[0];
        this.last = pieces[pieces.length - 1];
        this.star = pieces.length > 1;
        this.middle = star ? java.util.Arrays.copyOfRange(pieces, 1, pieces.length - 1) : new LoopPiece[0];
        this.openEnd = star && middle.length == 0 && last.equals(LoopPatterns.NOTHING);
    }

    boolean matches(String text, String folded, LoopRequest request) {
        if (!first.at(0, text, folded, request)) {
            return false;
        }
        if (openEnd) {
            return true;
        }
        int from = first.length(request);
        if (!star) {
            return from == text.length();
        }
        for (LoopPiece piece : middle) {
            int length = piece.length(request);
            int place = length < 0 ? -1 : piece.find(from, text, folded, request);
            if (place < 0) {
                return false;
            }
            from = place + length;
        }
        int length = last.length(request);
        int end = text.length() - length;
        return length >= 0 && end >= from && last.at(end, text, folded, request);
    }
}
