package io.github.iamevaluator.catalog;

import io.github.iamevaluator.text.AsciiCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the lines of one service: condition keys, lists of keys, resource types, actions.
 *
 * <p>Numbers are base 36 and count the lines of their kind within the service from 0. A line may name only what stands
 * above it.
 */
final class ServiceReader {

    private static final String NUMBERS = "number the lines of the service from 0, in base 36";

    private final ServiceHeader header;
    private final ResourceTypeLines types;
    private final List<ConditionKey> keys = new ArrayList<>();
    private final List<List<ConditionKey>> keyLists = new ArrayList<>();
    private final List<ServiceAction> actions = new ArrayList<>();
    private final Set<String> actionNames = new HashSet<>();

    private ServiceReader(ServiceHeader header, CatalogSupplement supplement) {
        this.header = header;
        this.types = new ResourceTypeLines(header.prefix(), supplement);
    }

    /** The service with this header and these further lines. */
    static Service read(ServiceHeader header, List<CatalogLine> lines, CatalogSupplement supplement) {
        ServiceReader reader = new ServiceReader(header, supplement);
        for (CatalogLine line : lines) {
            reader.read(line);
        }
        return new Service(header, reader.actions, reader.types.all(), reader.keys);
    }

    private void read(CatalogLine line) {
        switch (line.text().isEmpty() ? '\n' : line.text().charAt(0)) {
            case '+' -> keys.add(key(header.prefix(), line));
            case '#' -> keyLists.add(keyList(line));
            case '=' -> types.add(line, keyListOrNone(line, line.column(2)));
            case 'R', 'W', 'L', 'T', 'P' -> addAction(line);
            default ->
                throw line.wrong(
                        "a line of no known kind",
                        "begin it with @ (service), + (key), # (key list), = (resource type)"
                                + " or the access level R, W, L, T or P (action)");
        }
    }

    /** Reads {@code +key TAB type}; {@code ^X} is {@code aws:X}, {@code :X} is {@code prefix:X}. */
    static ConditionKey key(String prefix, CatalogLine line) {
        String written = line.column(0).substring(1);
        if (written.isEmpty()) {
            throw line.wrong("a condition key without a name", "write + and the name");
        }
        String name = switch (written.charAt(0)) {
            case '^' -> "aws:" + written.substring(1);
            case ':' -> prefix + written;
            default -> written;
        };
        return new ConditionKey(name, type(line, line.column(1)));
    }

    private static KeyType type(CatalogLine line, String letter) {
        return switch (letter) {
            case "s" -> KeyType.STRING;
            case "S" -> KeyType.ARRAY_OF_STRING;
            case "a" -> KeyType.ARN;
            case "A" -> KeyType.ARRAY_OF_ARN;
            case "b" -> KeyType.BOOL;
            case "B" -> KeyType.ARRAY_OF_BOOL;
            case "n" -> KeyType.NUMERIC;
            case "d" -> KeyType.DATE;
            case "i" -> KeyType.IP_ADDRESS;
            default ->
                throw line.wrong(
                        "unknown key type \"" + letter + '"',
                        "use s, S, a, A, b, B, n, d or i (String, ArrayOfString, ARN, ArrayOfARN, Bool,"
                                + " ArrayOfBool, Numeric, Date, IPAddress)");
        };
    }

    private List<ConditionKey> keyList(CatalogLine line) {
        List<ConditionKey> list = new ArrayList<>();
        for (String number : words(line.text().substring(1))) {
            list.add(numbered(line, "condition key", number, keys));
        }
        return List.copyOf(list);
    }

    private List<ConditionKey> keyListOrNone(CatalogLine line, String number) {
        return number.isEmpty() ? List.of() : numbered(line, "key list", number, keyLists);
    }

    private void addAction(CatalogLine line) {
        String first = line.column(0);
        int space = first.indexOf(' ');
        String name = first.substring(space + 1);
        if (space < 0 || name.isEmpty()) {
            throw line.wrong("an action without a name", "write the access level, a space and the name");
        }
        if (!actionNames.add(AsciiCase.fold(name))) {
            throw line.wrong("action \"" + name + "\" a second time", "keep one of the two lines");
        }
        String flags = first.substring(1, space);
        checkFlags(line, flags);
        actions.add(new ServiceAction(
                header.prefix(),
                name,
                level(first.charAt(0)),
                flags.indexOf('x') >= 0,
                flags.indexOf('p') >= 0,
                links(line),
                keyListOrNone(line, line.column(2)),
                dependentActions(line)));
    }

    private static void checkFlags(CatalogLine line, String flags) {
        for (int i = 0; i < flags.length(); i++) {
            if (flags.charAt(i) != 'p' && flags.charAt(i) != 'x') {
                throw line.wrong(
                        "unknown action flag \"" + flags.charAt(i) + '"',
                        "use p (permission only), x (retired) or none");
            }
        }
    }

    private static AccessLevel level(char letter) {
        return switch (letter) {
            case 'R' -> AccessLevel.READ;
            case 'W' -> AccessLevel.WRITE;
            case 'L' -> AccessLevel.LIST;
            case 'T' -> AccessLevel.TAGGING;
            case 'P' -> AccessLevel.PERMISSIONS_MANAGEMENT;
            default -> throw new IllegalStateException("an action line begins with its access level");
        };
    }

    /** Reads {@code n} (a type), {@code n!} (required), {@code n*l} and {@code n!l} (with the keys of list l). */
    private List<ResourceTypeLink> links(CatalogLine line) {
        List<ResourceTypeLink> links = new ArrayList<>();
        for (String word : words(line.column(1))) {
            int mark = Math.max(word.indexOf('!'), word.indexOf('*'));
            String number = mark < 0 ? word : word.substring(0, mark);
            String list = mark < 0 ? "" : word.substring(mark + 1);
            ResourceType type = numbered(line, "resource type", number, types.byNumber());
            if (links.stream().noneMatch(link -> link.type().equals(type))) {
                links.add(new ResourceTypeLink(type, word.indexOf('!') >= 0, keyListOrNone(line, list)));
            }
        }
        return links;
    }

    private List<String> dependentActions(CatalogLine line) {
        List<String> names = new ArrayList<>();
        for (String word : words(line.column(3))) {
            names.add(word.charAt(0) == ':' ? header.prefix() + word : word);
        }
        return names;
    }

    private static <T> T numbered(CatalogLine line, String kind, String number, List<T> above) {
        int index = number.isEmpty() ? -1 : 0;
        for (int i = 0; i < number.length() && index >= 0 && index < above.size(); i++) {
            int digit = Character.digit(number.charAt(i), Character.MAX_RADIX);
            index = digit < 0 ? -1 : index * Character.MAX_RADIX + digit;
        }
        if (index < 0 || index >= above.size()) {
            throw line.wrong("no " + kind + " \"" + number + "\" above", NUMBERS);
        }
        return above.get(index);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ') {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
