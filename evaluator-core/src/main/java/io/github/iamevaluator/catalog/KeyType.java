package io.github.iamevaluator.catalog;

/**
 * The type of a condition key's values, and whether the key holds a list of them (CTX-3).
 *
 * <p>Source: Service Authorization Reference, column "Type" of the condition key tables.
 *
 * @since 0.1.0
 */
public enum KeyType {
    /** Text. */
    STRING("String", false),
    /** A list of texts. */
    ARRAY_OF_STRING("ArrayOfString", true),
    /** An ARN. */
    ARN("ARN", false),
    /** A list of ARNs. */
    ARRAY_OF_ARN("ArrayOfARN", true),
    /** {@code true} or {@code false}. */
    BOOL("Bool", false),
    /** A list of booleans. */
    ARRAY_OF_BOOL("ArrayOfBool", true),
    /** A decimal number. */
    NUMERIC("Numeric", false),
    /** A date: ISO 8601 or seconds since the epoch. */
    DATE("Date", false),
    /** An IPv4 or IPv6 address. */
    IP_ADDRESS("IPAddress", false),
    /** Bytes in base64. */
    BINARY("Binary", false);

    private final String label;
    private final boolean listValued;

    KeyType(String label, boolean listValued) {
        this.label = label;
        this.listValued = listValued;
    }

    /** The type as AWS spells it, for example {@code ArrayOfString}. */
    public String label() {
        return label;
    }

    /** Tells whether a key of this type holds a list of values. */
    public boolean listValued() {
        return listValued;
    }

    /** The type of one value: {@code ARN} for {@code ArrayOfARN}, the type itself unless it is a list. */
    public KeyType valueType() {
        return switch (this) {
            case ARRAY_OF_STRING -> STRING;
            case ARRAY_OF_ARN -> ARN;
            case ARRAY_OF_BOOL -> BOOL;
            case STRING, ARN, BOOL, NUMERIC, DATE, IP_ADDRESS, BINARY -> this;
        };
    }
}
