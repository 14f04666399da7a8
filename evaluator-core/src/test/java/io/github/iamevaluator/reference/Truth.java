package io.github.iamevaluator.reference;

import java.util.List;

/** What a condition comes to: true, false, or indeterminate (COND-49). */
enum Truth {
    TRUE,
    FALSE,
    INDETERMINATE;

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** All must hold (COND-1, COND-20 ForAllValues). */
    static Truth all(List<Truth> parts) {
        return parts.contains(FALSE) ? FALSE : parts.contains(INDETERMINATE) ? INDETERMINATE : TRUE;
    }

    /** One must hold (COND-20 ForAnyValue). */
    static Truth any(List<Truth> parts) {
        return parts.contains(TRUE) ? TRUE : parts.contains(INDETERMINATE) ? INDETERMINATE : FALSE;
    }
}
