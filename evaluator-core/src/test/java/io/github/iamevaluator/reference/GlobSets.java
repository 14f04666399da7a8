package io.github.iamevaluator.reference;

import io.github.iamevaluator.reference.Glob.Kind;
import io.github.iamevaluator.reference.Glob.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Patterns as sets of texts, for requests that are patterns themselves (RES-20 to RES-23).
 *
 * <p>Cost: exponential in the worst case; the texts of tests are short.
 */
final class GlobSets {

    /** A character that no pattern names: it stands for all others. */
    private static final char OTHER = '\uFFFF';

    private GlobSets() {}

    /** Where a walk through both patterns stands: a place in the one, every place reached in the other. */
    private record State(int inner, Set<Integer> outer) {}

    /** Whether every text of the inner pattern is one of the outer pattern: equal or superset. */
    static boolean covers(List<Token> outer, List<Token> inner) {
        Set<Character> alphabet = alphabet(outer, inner);
        Set<State> seen = new HashSet<>();
        Deque<State> open = new ArrayDeque<>();
        open.add(new State(0, reach(outer, Set.of(0))));
        while (!open.isEmpty()) {
            State state = open.remove();
            if (!seen.add(state)) {
                continue;
            }
            if (state.inner() == inner.size()) {
                if (!state.outer().contains(outer.size())) {
                    return false;
                }
                continue;
            }
            Token token = inner.get(state.inner());
            if (token.kind() == Kind.ANY_RUN) {
                open.add(new State(state.inner() + 1, state.outer()));
            }
            for (char c : alphabet) {
                if (accepts(token, c)) {
                    int next = token.kind() == Kind.ANY_RUN ? state.inner() : state.inner() + 1;
                    open.add(new State(next, after(outer, state.outer(), c)));
                }
            }
        }
        return true;
    }

    /** Whether some text belongs to both patterns: not "none". */
    static boolean meet(List<Token> a, List<Token> b) {
        boolean[][] common = new boolean[a.size() + 1][b.size() + 1];
        for (int i = a.size(); i >= 0; i--) {
            for (int j = b.size(); j >= 0; j--) {
                common[i][j] = meetFrom(a, b, i, j, common);
            }
        }
        return common[0][0];
    }

    private static boolean meetFrom(List<Token> a, List<Token> b, int i, int j, boolean[][] common) {
        if (i == a.size() && j == b.size()) {
            return true;
        }
        boolean runInA = i < a.size() && a.get(i).kind() == Kind.ANY_RUN;
        boolean runInB = j < b.size() && b.get(j).kind() == Kind.ANY_RUN;
        if (runInA && (common[i + 1][j] || (j < b.size() && common[i][j + 1]))) {
            return true;
        }
        if (runInB && (common[i][j + 1] || (i < a.size() && common[i + 1][j]))) {
            return true;
        }
        if (runInA || runInB || i == a.size() || j == b.size()) {
            return false;
        }
        Token x = a.get(i);
        Token y = b.get(j);
        boolean agree = x.kind() == Kind.ANY_ONE || y.kind() == Kind.ANY_ONE || x.unit() == y.unit();
        return agree && common[i + 1][j + 1];
    }

    private static Set<Character> alphabet(List<Token> a, List<Token> b) {
        Set<Character> alphabet = new HashSet<>(Set.of(OTHER));
        a.forEach(token -> alphabet.add(token.unit()));
        b.forEach(token -> alphabet.add(token.unit()));
        return alphabet;
    }

    private static boolean accepts(Token token, char c) {
        return token.kind() != Kind.LITERAL || token.unit() == c;
    }

    private static Set<Integer> after(List<Token> pattern, Set<Integer> places, char c) {
        Set<Integer> next = new HashSet<>();
        for (int place : places) {
            if (place < pattern.size() && accepts(pattern.get(place), c)) {
                next.add(pattern.get(place).kind() == Kind.ANY_RUN ? place : place + 1);
            }
        }
        return reach(pattern, next);
    }

    /** The places, and those behind the runs that may be empty. */
    private static Set<Integer> reach(List<Token> pattern, Set<Integer> places) {
        Set<Integer> reached = new HashSet<>(places);
        for (int i = 0; i < pattern.size(); i++) {
            if (reached.contains(i) && pattern.get(i).kind() == Kind.ANY_RUN) {
                reached.add(i + 1);
            }
        }
        return reached;
    }
}
