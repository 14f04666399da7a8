package io.github.iamevaluator.reference;

import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.reference.Glob.Kind;
import io.github.iamevaluator.reference.Glob.Token;
import io.github.iamevaluator.request.ContextKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Section 3.2: whether a Resource or NotResource element covers the resource of a request.
 *
 * @param type of the policy (RES-8)
 * @param effect of the statement (RES-20 to RES-23)
 * @param variables of the document
 * @param request what is asked of
 */
record Resources(PolicyType type, Effect effect, Variables variables, Request request) {

    private static final int SEGMENTS = 6;

    /**
     * The resource of a request as a policy set sees it.
     *
     * @param text an ARN, or {@code *}
     * @param wildcardOnly whether the action has no resource type (REQ-7)
     * @param s3 whether it is an action of S3 (RES-14)
     * @param literal whether {@code *} in the text is an ordinary character
     * @param starStaysInSegment whether stars stay inside their segment (RES-3, A-29)
     */
    record Request(String text, boolean wildcardOnly, boolean s3, boolean literal, boolean starStaysInSegment) {

        boolean pattern() {
            return !literal && text.contains("*");
        }
    }

    /** RES-9: any entry of Resource; no entry of NotResource; neither element matches everything (GRAM-20). */
    boolean match(ResourceElement element) {
        return element.fold(
                resource -> element.patterns().stream().anyMatch(p -> covers(p.text(), false)),
                notResource -> element.patterns().stream().noneMatch(p -> covers(p.text(), true)),
                () -> true);
    }

    /** Whether a Resource element would match if every variable without a value had a suitable one (SIM-6). */
    boolean mightMatch(ResourceElement element) {
        return element.fold(
                resource ->
                        element.patterns().stream().anyMatch(p -> coversResolved(p.text(), lenient(p.text()), false)),
                notResource -> match(element),
                () -> true);
    }

    private boolean covers(String entry, boolean excluding) {
        Optional<List<List<Token>>> segments = segments(entry, variables::resolve);
        return segments.isPresent() && coversResolved(entry, segments.get(), excluding); // VAR-6, RES-10
    }

    private List<List<Token>> lenient(String entry) {
        return segments(entry, text -> Optional.of(variables.resolveLeniently(text)))
                .orElseThrow();
    }

    private boolean coversResolved(String entry, List<List<Token>> segments, boolean excluding) {
        if (entry.equals("*")) { // RES-1
            return true;
        }
        if (request.wildcardOnly() && request.text().equals("*")) { // RES-13
            return request.s3() && everyS3Resource(entry); // RES-14
        }
        if (segments.size() < SEGMENTS && !expands(entry)) {
            return false;
        }
        boolean coverAll = effect == Effect.DENY ^ excluding; // RES-21, RES-22
        if (request.text().equals("*") && !request.literal()) { // RES-23
            return !coverAll;
        }
        List<List<Token>> pattern = filled(segments);
        if (request.pattern()) {
            return everySegment(pattern, coverAll ? GlobSets::covers : GlobSets::meet);
        }
        return request.starStaysInSegment()
                ? everySegment(pattern, (p, r) -> Glob.matches(p, Glob.text(r)))
                : coversWithCrossing(pattern);
    }

    /** RES-14, also of a short ARN that is filled up to it (RES-8). */
    private boolean everyS3Resource(String entry) {
        int missing = SEGMENTS - entry.split(":", SEGMENTS).length;
        String[] parts = (entry + (expands(entry) ? ":*".repeat(missing) : "")).split(":", SEGMENTS);
        return parts.length == SEGMENTS
                && parts[0].equals("arn")
                && parts[2].equals("s3")
                && parts[3].isEmpty()
                && parts[4].isEmpty()
                && parts[5].equals("*");
    }

    /** RES-2, RES-11: six segments; variables only in the sixth. */
    private Optional<List<List<Token>>> segments(String entry, Function<String, Optional<List<Token>>> sixth) {
        String[] parts = entry.split(":", SEGMENTS);
        List<List<Token>> segments = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            if (i == SEGMENTS - 1) {
                Optional<List<Token>> resolved = sixth.apply(parts[i]);
                if (resolved.isEmpty()) {
                    return Optional.empty();
                }
                segments.add(resolved.get());
            } else {
                segments.add(Glob.wildcards(ContextKeys.fold(parts[i]))); // RES-4
            }
        }
        return Optional.of(segments);
    }

    /** RES-8: whether a short ARN is filled up with stars, or matches nothing. */
    private boolean expands(String entry) {
        boolean star = entry.contains("*");
        return switch (type) {
            case IDENTITY, SESSION, PERMISSIONS_BOUNDARY -> true;
            case RESOURCE, VPC_ENDPOINT -> star;
            case SERVICE_CONTROL -> entry.endsWith("*");
            case RESOURCE_CONTROL -> false;
        };
    }

    private static List<List<Token>> filled(List<List<Token>> segments) {
        List<List<Token>> all = new ArrayList<>(segments);
        while (all.size() < SEGMENTS) {
            all.add(Glob.wildcards("*"));
        }
        return all;
    }

    private boolean everySegment(List<List<Token>> pattern, BiPredicate<List<Token>, List<Token>> relation) {
        List<List<Token>> asked = requestSegments();
        if (asked.size() < SEGMENTS) {
            return false;
        }
        for (int i = 0; i < SEGMENTS; i++) {
            if (!relation.test(pattern.get(i), asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<List<Token>> requestSegments() {
        String[] parts = request.text().split(":", SEGMENTS);
        List<List<Token>> segments = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            String part = i < SEGMENTS - 1 ? ContextKeys.fold(parts[i]) : parts[i];
            segments.add(request.literal() ? Glob.literal(part) : Glob.requestWildcards(part));
        }
        return segments;
    }

    /**
     * RES-3: the whole pattern against the whole text. In segments 1 to 5 only a star that ends its segment takes a
     * colon; the case of a character counts if it stands in the pattern's sixth segment (RES-4).
     */
    private boolean coversWithCrossing(List<List<Token>> pattern) {
        if (requestSegments().size() < SEGMENTS) {
            return false;
        }
        String text = request.text();
        boolean[] covered = new boolean[text.length() + 1];
        covered[0] = true;
        for (int segment = 0; segment < SEGMENTS; segment++) {
            List<Token> tokens = pattern.get(segment);
            boolean last = segment == SEGMENTS - 1;
            for (int i = 0; i < tokens.size(); i++) {
                boolean crosses = last || i == tokens.size() - 1;
                covered = step(covered, tokens.get(i), text, last, crosses);
            }
            if (!last) {
                covered = step(covered, new Token(Kind.LITERAL, ':'), text, true, true);
            }
        }
        return covered[text.length()];
    }

    /** From the prefixes of the text covered so far to those covered with one token more. */
    private static boolean[] step(boolean[] covered, Token token, String text, boolean sixth, boolean crosses) {
        boolean[] next = new boolean[covered.length];
        for (int t = 0; t <= text.length(); t++) {
            char c = t == 0 ? ':' : text.charAt(t - 1);
            boolean free = sixth || c != ':';
            next[t] = switch (token.kind()) {
                case LITERAL -> t > 0 && covered[t - 1] && same(token.unit(), c, sixth);
                case ANY_ONE -> t > 0 && covered[t - 1] && free;
                case ANY_RUN -> covered[t] || (t > 0 && next[t - 1] && (crosses || free));
            };
        }
        return next;
    }

    private static boolean same(char pattern, char text, boolean exact) {
        return exact
                ? pattern == text
                : ContextKeys.fold(String.valueOf(pattern)).equals(ContextKeys.fold(String.valueOf(text)));
    }

    /** For reports: the sixth segment's text of an entry, where variables count (RES-11). */
    static String variablePart(String entry) {
        String[] parts = entry.split(":", SEGMENTS);
        return parts.length == SEGMENTS ? parts[SEGMENTS - 1] : "";
    }
}
