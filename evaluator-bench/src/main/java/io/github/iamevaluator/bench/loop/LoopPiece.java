package io.github.iamevaluator.bench.loop;

/** What stands between two stars of a pattern. */
interface LoopPiece {

    /** How long it is for this request; negative if a variable in it has no value. */
    int length(LoopRequest request);

    /** Whether it stands at a place of a text. */
    boolean at(int place, String text, String folded, LoopRequest request);

    /** The first place where it stands, or negative. */
    int find(int from, String text, String folded, LoopRequest request);

    /**
     * Fixed text.
     *
     * @param fold the part of it that compares ignoring case
     * @param exact the part behind that
     */
    record Fixed(String fold, String exact) implements LoopPiece {
        @Override
        public int length(LoopRequest request) {
            return fold.length() + exact.length();
        }

        @Override
        public boolean at(int place, String text, String folded, LoopRequest request) {
            return folded.startsWith(fold, place) && text.startsWith(exact, place + fold.length());
        }

        @Override
        public int find(int from, String text, String folded, LoopRequest request) {
            if (fold.isEmpty()) {
                return text.indexOf(exact, from);
            }
            int place = folded.indexOf(fold, from);
            while (place >= 0 && !text.startsWith(exact, place + fold.length())) {
                place = folded.indexOf(fold, place + 1);
            }
            return place;
        }
    }
}
