package io.github.iamevaluator.cli.matrix;

import io.github.iamevaluator.analyze.MatrixColumn;
import io.github.iamevaluator.request.Decision;
import java.util.List;

/** Decisions as letters. */
final class MatrixLetters {

    private MatrixLetters() {}

    /** The letter of a decision. */
    static char of(Decision decision) {
        return switch (decision) {
            case ALLOWED -> 'A';
            case IMPLICIT_DENY -> 'd';
            case EXPLICIT_DENY -> 'D';
            case UNDECIDED -> '?';
        };
    }

    /** The letters of some decisions. */
    static String of(List<Decision> decisions) {
        StringBuilder letters = new StringBuilder(decisions.size());
        decisions.forEach(decision -> letters.append(of(decision)));
        return letters.toString();
    }

    /** The letters of a column, principal by principal. */
    static String of(MatrixColumn column, int principals) {
        StringBuilder letters = new StringBuilder(principals);
        for (int i = 0; i < principals; i++) {
            letters.append(of(column.decision(i)));
        }
        return letters.toString();
    }
}
