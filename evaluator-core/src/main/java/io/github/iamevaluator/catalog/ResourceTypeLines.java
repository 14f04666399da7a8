package io.github.iamevaluator.catalog;

import java.util.ArrayList;
import java.util.List;

/** Reads the resource types of one service: {@code =name TAB ARN formats [TAB key list]}. */
final class ResourceTypeLines {

    private static final String SEPARATOR = ", ";

    private final String prefix;
    private final CatalogSupplement supplement;
    private final List<ResourceType> types = new ArrayList<>();

    ResourceTypeLines(String prefix, CatalogSupplement supplement) {
        this.prefix = prefix;
        this.supplement = supplement;
    }

    /** The types read so far, by the number of their line. */
    List<ResourceType> byNumber() {
        return types;
    }

    /** The types read so far, each once. */
    List<ResourceType> all() {
        return types.stream().distinct().toList();
    }

    /** Reads a line whose key list has been looked up. */
    void add(CatalogLine line, List<ConditionKey> keys) {
        String name = line.column(0).substring(1);
        if (name.isEmpty()) {
            throw line.wrong("a resource type without a name", "write = and the name");
        }
        List<ArnFormat> formats = new ArrayList<>();
        for (String written : separated(line.column(1))) {
            formats.add(format(line, written));
        }
        formats.addAll(supplement.arnFormats(prefix, name));
        addOrJoin(new ResourceType(name, formats, keys));
    }

    /** Lines of the same name are one type with several ARN formats; each of their numbers means the whole type. */
    private void addOrJoin(ResourceType added) {
        ResourceType joined = added;
        for (ResourceType type : types) {
            if (type.name().equals(added.name())) {
                joined = type.joinedWith(added);
            }
        }
        ResourceType whole = joined;
        types.replaceAll(type -> type.name().equals(whole.name()) ? whole : type);
        types.add(whole);
    }

    private ArnFormat format(CatalogLine line, String written) {
        String text = switch (written.isEmpty() ? ' ' : written.charAt(0)) {
            case '~' -> "arn:${Partition}:" + prefix + ":${Region}:${Account}:" + written.substring(1);
            case '-' -> "arn:${Partition}:" + prefix + "::${Account}:" + written.substring(1);
            default -> written;
        };
        return ArnFormat.parse(text)
                .orElseThrow(() -> line.wrong(
                        "\"" + text + "\" is no ARN format",
                        "write arn:${Partition}:service:${Region}:${Account}:resource, or ~resource, or -resource"
                                + " for an ARN without Region"));
    }

    private static List<String> separated(String formats) {
        List<String> separated = new ArrayList<>();
        int start = 0;
        for (int end = formats.indexOf(SEPARATOR); end >= 0; end = formats.indexOf(SEPARATOR, start)) {
            separated.add(formats.substring(start, end));
            start = end + SEPARATOR.length();
        }
        separated.add(formats.substring(start));
        return separated;
    }
}
