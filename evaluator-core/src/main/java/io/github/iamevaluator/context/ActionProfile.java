package io.github.iamevaluator.context;

import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.catalog.ResourceFit;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.ActionName;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All that can be known of an action before a request for it is seen: looked up once, for any number of requests.
 *
 * <p>Safe for use by any number of threads.
 */
public final class ActionProfile {

    /** Whether the values of a context key are single or lists (CTX-3). */
    private enum KeyForm {
        UNTYPED,
        SINGLE,
        LIST
    }

    /** The forms of so many keys are remembered; policies name fewer. */
    private static final int MOST_KEYS = 1_000;

    private final ActionName name;
    private final @Nullable ServiceAction catalogued;
    private final Optional<ServiceCatalog> catalog;
    private final boolean wildcardOnly;
    private final @Nullable ResourceFit fit;
    private final boolean s3;
    private final boolean kms;
    private final boolean resourceAccountKeysAbsent;
    private final boolean rcpSupported;
    private final Map<String, KeyForm> keyForms = new ConcurrentHashMap<>();

    private ActionProfile(KnownAction action, Optional<ServiceCatalog> catalog) {
        this.name = action.name();
        this.catalogued = action.catalogued().orElse(null);
        this.wildcardOnly = catalogued != null && catalogued.wildcardOnly();
        this.fit = catalogued == null ? null : catalogued.resourceFit();
        this.catalog = catalog;
        this.s3 = name.isService("s3");
        this.kms = name.isService("kms");
        this.resourceAccountKeysAbsent = action.resourceAccountKeysAbsent();
        this.rcpSupported =
                catalog.filter(known -> !known.rcpSupported(name.service())).isEmpty();
    }

    /**
     * The profile of an action.
     *
     * @throws io.github.iamevaluator.request.InvalidRequestException if it cannot be asked about (REQ-2, REQ-3)
     */
    public static ActionProfile of(String action, Optional<ServiceCatalog> catalog, EvaluationOptions options) {
        return new ActionProfile(new ActionLookup(catalog, options).find(action), catalog);
    }

    /** Its two parts. */
    public ActionName name() {
        return name;
    }

    /** What the catalog says of it; null without a catalog, or for an action it does not know. */
    public @Nullable ServiceAction catalogued() {
        return catalogued;
    }

    /** Tells whether the catalog knows it, and spells it like this. */
    public boolean isCatalogued(String text) {
        return catalogued != null && catalogued.qualifiedName().equals(text);
    }

    /** Tells whether it is known to have no resource type (REQ-7). */
    public boolean wildcardOnly() {
        return wildcardOnly;
    }

    /** Tells whether an ARN fits exactly one of its resource types, or nothing is known of them (REQ-4). */
    public boolean fitsOneType(ArnSegments arn) {
        return fit == null || fit.count(arn) == 1;
    }

    /** Tells whether it is an action of Amazon S3. */
    public boolean s3() {
        return s3;
    }

    /** Tells whether resource control policies apply to it (RCP-7). */
    public boolean rcpSupported() {
        return rcpSupported;
    }

    /** Tells whether requests for it carry no {@code aws:ResourceAccount} and its like (CTX-14). */
    boolean resourceAccountKeysAbsent() {
        return resourceAccountKeysAbsent;
    }

    /** Tells whether it is an action of AWS KMS. */
    boolean kms() {
        return kms;
    }

    /** A supplied value in the form that its key has in requests for this action, or null if nothing of it is left. */
    @Nullable
    ContextValue formed(String foldedKey, ContextValue supplied) {
        boolean single = supplied instanceof ContextValue.Single;
        return switch (keyForm(foldedKey)) {
            case UNTYPED -> supplied;
            case SINGLE -> single ? supplied : first(supplied);
            case LIST -> single ? ContextValue.ofAll(supplied.values()) : supplied;
        };
    }

    private static @Nullable ContextValue first(ContextValue list) {
        return list.values().isEmpty() ? null : ContextValue.of(list.values().get(0));
    }

    private KeyForm keyForm(String foldedKey) {
        if (catalog.isEmpty()) {
            return KeyForm.UNTYPED;
        }
        KeyForm known = keyForms.get(foldedKey);
        return known != null ? known : learnKeyForm(foldedKey);
    }

    /** Remembers the first so many keys: those of request tags are made up by whoever asks. */
    private KeyForm learnKeyForm(String foldedKey) {
        KeyForm form = readKeyForm(foldedKey);
        if (keyForms.size() < MOST_KEYS) {
            keyForms.put(foldedKey, form);
        }
        return form;
    }

    private KeyForm readKeyForm(String foldedKey) {
        ServiceCatalog known = catalog.orElseThrow();
        return (catalogued == null ? known.keyType(foldedKey) : known.keyType(foldedKey, catalogued))
                .map(type -> type.listValued() ? KeyForm.LIST : KeyForm.SINGLE)
                .orElse(KeyForm.UNTYPED);
    }
}
