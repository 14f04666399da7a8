package io.github.iamevaluator.catalog;

/**
 * One line of a catalog's text: columns that tabs separate.
 *
 * @param number the line number, counted from 1
 * @param text the line without its end
 */
record CatalogLine(int number, String text) {

    /** A column, counted from 0; empty behind the last one. */
    String column(int index) {
        int start = 0;
        for (int i = 0; i < index; i++) {
            int tab = text.indexOf('\t', start);
            if (tab < 0) {
                return "";
            }
            start = tab + 1;
        }
        int end = text.indexOf('\t', start);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }

    /** The error that something is wrong with this line. */
    CatalogFormatException wrong(String what, String mend) {
        return new CatalogFormatException(number, what, mend);
    }
}
