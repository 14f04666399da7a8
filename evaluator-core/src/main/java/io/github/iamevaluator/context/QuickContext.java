package io.github.iamevaluator.context;

import io.github.iamevaluator.arn.ArnKind;
import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.ContextView;
import io.github.iamevaluator.request.RequestContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The full request context of one plain check, worked out key by key as conditions ask for it: what {@link
 * CheckExpansion} puts into a map, without the map.
 *
 * <p>One thread keeps one and fills it anew for each question. It allocates only for lists made of single values, lists
 * cut to one value, the request's tag keys and the time.
 *
 * <p>Source: CTX-1 to CTX-22; S3-10.
 */
public final class QuickContext implements ContextView {

    private static final ContextValue TRUE = ContextValue.of("true");
    private static final ContextValue FALSE = ContextValue.of("false");
    private static final ContextValue USER_AGENT = ContextValue.of(RequestKeys.DEFAULT_USER_AGENT);
    private static final ContextValue REGION = ContextValue.of(RequestKeys.DEFAULT_REGION);

    private final ValuePieces pieces;
    private final Supplier<Instant> time;
    private ActionProfile action;
    private CallerKeys caller;
    private ArnSegments arn;
    private @Nullable ContextValue owner;
    private @Nullable String statedOwner;
    private @Nullable ContextValue callerAccount;
    private RequestContext own = RequestContext.EMPTY;
    private RequestContext said = RequestContext.EMPTY;
    private RequestContext ofResource = RequestContext.EMPTY;
    private RequestContext ofCaller = RequestContext.EMPTY;
    private boolean withoutTags;
    private @Nullable Instant now;

    /** A context to be filled. */
    public QuickContext(Supplier<Instant> time, ActionProfile action, CallerKeys caller, ArnSegments arn) {
        this(time, action, caller, arn, new ValuePieces());
    }

    private QuickContext(
            Supplier<Instant> time, ActionProfile action, CallerKeys caller, ArnSegments arn, ValuePieces pieces) {
        this.time = time;
        this.action = action;
        this.caller = caller;
        this.arn = arn;
        this.pieces = pieces;
    }

    /** Another one with the same memory of values. */
    public QuickContext renewed() {
        return new QuickContext(time, action, caller, arn, pieces);
    }

    /**
     * Begins a question.
     *
     * @param action what is done
     * @param caller who calls
     * @param arn on what: an ARN, or {@code *}
     */
    public void begin(ActionProfile action, CallerKeys caller, ArnSegments arn) {
        this.action = action;
        this.caller = caller;
        this.arn = arn;
        this.owner = null;
        this.now = null;
    }

    /**
     * The supplied keys, of which the first that has a key wins (CTX-6).
     *
     * @param own of the resource, said by the request
     * @param said of the request
     * @param ofResource known of the resource
     * @param ofCaller known of the caller
     * @param bucketAbac whether bucket tags count (S3-10)
     */
    public void supplied(
            RequestContext own,
            RequestContext said,
            RequestContext ofResource,
            RequestContext ofCaller,
            boolean bucketAbac) {
        this.own = own;
        this.said = said;
        this.ofResource = ofResource;
        this.ofCaller = ofCaller;
        this.withoutTags = !bucketAbac && arn.kind() == ArnKind.BUCKET_OR_OBJECT;
    }

    /**
     * The account that owns the resource (REQ-5): the one that was said, else that of its ARN, else the caller's.
     *
     * @param stated what was said; null: nothing
     * @param ofCaller the caller's account, or null if it has none
     */
    public void owned(@Nullable String stated, @Nullable ContextValue ofCaller) {
        this.statedOwner = stated;
        this.callerAccount = ofCaller;
    }

    private @Nullable ContextValue owner() {
        if (owner == null) {
            owner = statedOwner != null
                    ? pieces.of(statedOwner, 0, statedOwner.length())
                    : arn.hasAccountId()
                            ? pieces.of(arn.text(), arn.start(ArnSegments.ACCOUNT), arn.end(ArnSegments.ACCOUNT))
                            : callerAccount;
        }
        return owner;
    }

    @Override
    public @Nullable ContextValue find(String foldedName) {
        ContextValue supplied = suppliedValue(foldedName);
        ContextValue formed = supplied == null ? null : action.formed(foldedName, supplied);
        if (formed == null) {
            return derived(foldedName);
        }
        return withoutTags && isTagKey(foldedName) ? null : formed;
    }

    private @Nullable ContextValue suppliedValue(String foldedName) {
        ContextValue value = own.find(foldedName);
        if (value == null) {
            value = said.find(foldedName);
        }
        if (value == null && !(action.resourceAccountKeysAbsent() && isOrganizationKey(foldedName))) { // CTX-14
            value = ofResource.find(foldedName);
        }
        return value == null ? ofCaller.find(foldedName) : value;
    }

    /** Tells whether it has session tags: a tag of the request, or names of such (STS-10). */
    public boolean hasTags() {
        return own.hasRequestTags()
                || said.hasRequestTags()
                || ofResource.hasRequestTags()
                || ofCaller.hasRequestTags()
                || find("aws:tagkeys") != null;
    }

    private static boolean isOrganizationKey(String foldedName) {
        return foldedName.equals("aws:resourceorgid") || foldedName.equals("aws:resourceorgpaths");
    }

    private static boolean isTagKey(String foldedName) {
        return foldedName.startsWith("s3:buckettag/") || foldedName.startsWith("aws:resourcetag/");
    }

    private @Nullable ContextValue derived(String foldedName) {
        return switch (foldedName) {
            case "aws:resourceaccount" -> action.resourceAccountKeysAbsent() ? null : owner();
            case "s3:resourceaccount" -> action.s3() ? owner() : null;
            case "kms:calleraccount" -> action.kms() ? caller.find("aws:principalaccount") : null;
            case "aws:tagkeys" -> tagKeys();
            case "aws:securetransport" -> TRUE;
            case "aws:viaawsservice" -> FALSE;
            case "aws:useragent" -> USER_AGENT;
            case "aws:requestedregion" -> region();
            case "aws:currenttime" -> ContextValue.of(second().toString());
            case "aws:epochtime" -> ContextValue.of(Long.toString(second().getEpochSecond()));
            default -> caller.find(foldedName);
        };
    }

    private ContextValue region() {
        int start = arn.isArn() ? arn.start(ArnSegments.REGION) : 0;
        int end = arn.isArn() ? arn.end(ArnSegments.REGION) : 0;
        return start == end ? REGION : pieces.of(arn.text(), start, end);
    }

    /** Read once a question, and only if something asks for it (REQ-8). */
    private Instant second() {
        if (now == null) {
            now = time.get().truncatedTo(ChronoUnit.SECONDS);
        }
        return now;
    }

    /** The names of the request's tags (CTX-17); spelled as whoever wins spells them. */
    private @Nullable ContextValue tagKeys() {
        if (!own.hasRequestTags() && !said.hasRequestTags()) {
            return null;
        }
        Map<String, RequestContext.Entry> tags = new LinkedHashMap<>();
        putTags(said, tags);
        putTags(own, tags);
        tags.entrySet()
                .removeIf(tag -> action.formed(tag.getKey(), tag.getValue().value()) == null);
        return tags.isEmpty()
                ? null
                : ContextValue.ofAll(tags.values().stream()
                        .map(entry -> RequestKeys.requestTagName(entry.key()))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static void putTags(RequestContext supplied, Map<String, RequestContext.Entry> tags) {
        supplied.entries().forEach((folded, entry) -> {
            if (RequestKeys.isRequestTag(folded)) {
                tags.put(folded, entry);
            }
        });
    }
}
