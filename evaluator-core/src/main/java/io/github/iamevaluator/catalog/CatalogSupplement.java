package io.github.iamevaluator.catalog;

import io.github.iamevaluator.text.AsciiCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known about services besides the service data: global condition keys, RCP services, actions without
 * {@code aws:ResourceAccount}, ARN formats that AWS's tables lack. Read from {@code supplement.tsv}, which names the
 * sources.
 */
final class CatalogSupplement {

    private final List<ConditionKey> globalKeys = new ArrayList<>();
    private final Set<String> rcpServices = new HashSet<>();
    private final Set<String> withoutResourceAccount = new HashSet<>();
    private final Map<String, List<ArnFormat>> arnFormats = new HashMap<>();

    /** Reads the lines of the supplement; empty lines and lines that begin with {@code #} are comments. */
    CatalogSupplement(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && line.charAt(0) != '#') {
                read(new CatalogLine(i + 1, line));
            }
        }
    }

    private void read(CatalogLine line) {
        switch (line.column(0)) {
            case "key" -> globalKeys.add(new ConditionKey(line.column(1), type(line)));
            case "rcp" -> rcpServices.add(AsciiCase.fold(line.column(1)));
            case "no-resource-account" -> withoutResourceAccount.add(AsciiCase.fold(line.column(1)));
            case "arn" ->
                arnFormats
                        .computeIfAbsent(typeName(line.column(1), line.column(2)), type -> new ArrayList<>(1))
                        .add(arnFormat(line));
            default ->
                throw line.wrong("unknown kind \"" + line.column(0) + '"', "use key, rcp, no-resource-account or arn");
        }
    }

    private static KeyType type(CatalogLine line) {
        for (KeyType type : KeyType.values()) {
            if (type.label().equals(line.column(2))) {
                return type;
            }
        }
        throw line.wrong("unknown key type \"" + line.column(2) + '"', "write the type as AWS does, such as String");
    }

    private static ArnFormat arnFormat(CatalogLine line) {
        return ArnFormat.parse(line.column(3))
                .orElseThrow(() -> line.wrong(
                        '"' + line.column(3) + "\" is no ARN format",
                        "write arn:${Partition}:service:${Region}:${Account}:resource"));
    }

    private static String typeName(String service, String type) {
        return service + ' ' + type;
    }

    /** The global and cross-service condition keys. */
    List<ConditionKey> globalKeys() {
        return globalKeys;
    }

    /** Tells whether RCPs apply to the service of that folded prefix. */
    boolean rcpSupported(String prefix) {
        return rcpServices.contains(prefix);
    }

    /** Tells whether requests for a folded action carry no {@code aws:ResourceAccount}, its own or all of its service. */
    boolean withoutResourceAccount(String action) {
        return withoutResourceAccount.contains(action)
                || withoutResourceAccount.contains(action.substring(0, action.indexOf(':') + 1) + '*');
    }

    /** Further ARN formats of a resource type. */
    List<ArnFormat> arnFormats(String service, String type) {
        return arnFormats.getOrDefault(typeName(service, type), List.of());
    }
}
