package io.github.iamevaluator.catalog;

/**
 * The first line of a service in the catalog's text.
 *
 * @param prefix for example {@code s3}
 * @param title for example {@code Amazon S3}
 * @param rcpSupported whether resource control policies apply to the service, as far as the data knows
 * @param retired whether AWS no longer lists the service
 */
record ServiceHeader(String prefix, String title, boolean rcpSupported, boolean retired) {

    /** Reads {@code @prefix TAB title TAB flags}. */
    static ServiceHeader parse(CatalogLine line) {
        String flags = line.column(2);
        for (int i = 0; i < flags.length(); i++) {
            if (flags.charAt(i) != 'r' && flags.charAt(i) != 'x') {
                throw line.wrong(
                        "unknown service flag \"" + flags.charAt(i) + '"', "use r (RCPs apply), x (retired) or none");
            }
        }
        String prefix = line.column(0).substring(1);
        if (prefix.isEmpty()) {
            throw line.wrong("a service without a prefix", "write @prefix, a tab and the service's name");
        }
        return new ServiceHeader(prefix, line.column(1), flags.indexOf('r') >= 0, flags.indexOf('x') >= 0);
    }
}
