package io.github.iamevaluator.bench.loop;

import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.ResourcePattern;
import java.util.ArrayList;
import java.util.List;

/** The resources of a statement, split. The first five segments compare ignoring case, the sixth with case. */
final class LoopResources {

    private static final int SEGMENTS = 6;

    private final boolean absent;
    private final boolean not;
    private final boolean everything;
    private final boolean everyS3;
    private final LoopGlob[] patterns;

    LoopResources(ResourceElement element, PolicyVersion version) {
        absent = element.fold(resource -> false, notResource -> false, () -> true);
        not = element.fold(resource -> false, notResource -> true, () -> false);
        boolean all = false;
        boolean s3 = false;
        List<LoopGlob> globs = new ArrayList<>();
        for (ResourcePattern pattern : element.patterns()) {
            all |= pattern.text().equals("*");
            s3 |= pattern.text().equals("arn:aws:s3:::*");
            globs.add(glob(pattern.text(), version));
        }
        everything = all;
        everyS3 = s3;
        patterns = globs.toArray(new LoopGlob[0]);
    }

    /** Short ARNs are filled up with stars, as in identity policies; a question mark or inner star in the head is not known. */
    private static LoopGlob glob(String text, PolicyVersion version) {
        String[] parts = text.split(":", SEGMENTS);
        StringBuilder filled = new StringBuilder(text);
        for (int i = parts.length; i < SEGMENTS; i++) {
            filled.append(":*");
        }
        int head = 0;
        for (int i = 0; i < SEGMENTS - 1; i++) {
            String part = i < parts.length ? parts[i] : "*";
            int star = part.indexOf('*');
            if (part.contains("?") || (star >= 0 && star < part.length() - 1)) {
                throw new IllegalArgumentException("the loop does not know a pattern such as " + text);
            }
            head += part.length() + 1;
        }
        return LoopPatterns.glob(filled.toString(), head, version == PolicyVersion.V2012_10_17);
    }

    boolean match(LoopRequest request) {
        return absent || listed(request) != not;
    }

    private boolean listed(LoopRequest request) {
        if (everything) {
            return true;
        }
        if (request.wildcardOnly) {
            return everyS3 && request.ofS3;
        }
        for (LoopGlob pattern : patterns) {
            if (pattern.matches(request.resource, request.foldedResource, request)) {
                return true;
            }
        }
        return false;
    }
}
