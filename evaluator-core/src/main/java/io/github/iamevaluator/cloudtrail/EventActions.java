package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import java.util.List;
import java.util.Optional;

/**
 * From events to the actions that they need: a line of the table, else the prefix of the event source with the event name
 * without its API date, if the catalog knows that action. Nothing is guessed.
 */
final class EventActions {

    private static final int YEAR = 4;
    private static final int DATE = 8;
    private static final int DATE_WITH_DASHES = 10;

    private final ServiceCatalog catalog;
    private final EventTable table;

    EventActions(ServiceCatalog catalog, EventTable table) {
        this.catalog = catalog;
        this.table = table;
    }

    /**
     * What an event needs.
     *
     * @param prefix of the service
     * @param event its name without the API date
     * @param actions at least one; the first is on the resource of the event
     * @param basis what tells them
     */
    record Mapping(String prefix, String event, List<MappedAction> actions, ActionBasis basis) {}

    /** The prefix of the actions of the service that an event comes from. */
    String prefix(String source) {
        int dot = source.indexOf('.');
        return table.prefix(dot < 0 ? source : source.substring(0, dot));
    }

    /** What an event needs; empty if that is not known. */
    Optional<Mapping> map(String source, String name, EventFields request) {
        String prefix = prefix(source);
        String bare = withoutDate(name);
        Optional<List<MappedAction>> listed = table.actions(prefix, bare, request);
        if (listed.isPresent()) {
            return Optional.of(new Mapping(prefix, bare, listed.get(), ActionBasis.TABLE));
        }
        return catalog.action(prefix + ':' + bare)
                .map(ServiceAction::qualifiedName)
                .map(action -> new Mapping(prefix, bare, List.of(MappedAction.of(action)), ActionBasis.CATALOG));
    }

    /** {@code GetFunction} for {@code GetFunction20150331v2}: the date of the API version is no part of the name. */
    static String withoutDate(String name) {
        int end = name.length();
        int version = name.lastIndexOf('v');
        if (version > 0 && version < end - 1 && digits(name, version + 1, end)) {
            end = version;
        }
        for (int length : new int[] {DATE, DATE_WITH_DASHES}) {
            int start = end - length;
            if (start > 0 && isDate(name, start, end)) {
                return name.substring(0, start);
            }
        }
        return name;
    }

    private static boolean isDate(String text, int start, int end) {
        if (!text.startsWith("20", start) || !digits(text, start, start + YEAR)) {
            return false;
        }
        return end - start == DATE
                ? digits(text, start, end)
                : text.charAt(start + YEAR) == '_'
                        && text.charAt(end - 3) == '_'
                        && digits(text, start + YEAR + 1, end - 3)
                        && digits(text, end - 2, end);
    }

    private static boolean digits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
