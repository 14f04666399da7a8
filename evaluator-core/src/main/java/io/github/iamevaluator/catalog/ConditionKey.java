package io.github.iamevaluator.catalog;

import io.github.iamevaluator.text.AsciiCase;
import org.jspecify.annotations.Nullable;

/**
 * A condition key of the catalog: one key, or with a placeholder such as {@code aws:ResourceTag/${TagKey}} all keys of
 * that form.
 *
 * <p>Names compare ignoring ASCII case (CTX-1). AWS's data spells placeholders in several ways:
 * {@code ${TagKey}}, {@code <key>}, {@code /tag-key} at the end, or nothing behind the last {@code /}.
 *
 * @since 0.1.0
 */
public final class ConditionKey {

    private static final String BARE_TAG_KEY = "/tag-key";

    private final String name;
    private final KeyType type;
    private final String folded;
    private final @Nullable Template template;

    ConditionKey(String name, KeyType type) {
        this.name = name;
        this.type = type;
        this.folded = AsciiCase.fold(name);
        this.template = hasPlaceholder(folded) ? Template.ofKey(withPlaceholder(folded)) : null;
    }

    /** The key as AWS writes it, for example {@code s3:ExistingObjectTag/<key>}. */
    public String name() {
        return name;
    }

    /** The type of the key's values. */
    public KeyType type() {
        return type;
    }

    /** Tells whether the name holds a placeholder, so that it stands for many keys. */
    public boolean pattern() {
        return template != null;
    }

    /** Tells whether this is the key, or the pattern for the key, that a request or policy names. */
    public boolean names(String key) {
        return namesFolded(AsciiCase.fold(key));
    }

    boolean namesFolded(String foldedKey) {
        return template == null ? folded.equals(foldedKey) : template.fits(foldedKey);
    }

    String folded() {
        return folded;
    }

    /** How many characters of the name are fixed. */
    int literalLength() {
        return template == null ? folded.length() : template.literalLength();
    }

    private static boolean hasPlaceholder(String name) {
        return name.contains("${") || name.contains("<") || name.endsWith("/") || name.endsWith(BARE_TAG_KEY);
    }

    private static String withPlaceholder(String name) {
        if (name.endsWith(BARE_TAG_KEY)) {
            return name.substring(0, name.length() - BARE_TAG_KEY.length()) + "/${TagKey}";
        }
        return name.endsWith("/") ? name + "${TagKey}" : name;
    }

    /** Tells whether the other is a key of the same name, ignoring ASCII case, and the same type. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ConditionKey key && folded.equals(key.folded) && type == key.type;
    }

    @Override
    public int hashCode() {
        return folded.hashCode();
    }

    /** The key as AWS writes it. */
    @Override
    public String toString() {
        return name;
    }
}
