package io.github.iamevaluator.catalog;

import io.github.iamevaluator.text.AsciiCase;
import io.github.iamevaluator.text.NearestName;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The service catalog: what AWS's services define, by service prefix.
 *
 * <p>Names of services, actions and condition keys compare ignoring ASCII case (REQ-3, CTX-1). A catalog does not
 * change and may be shared between threads; each service is read once, when it is first asked for, so whoever loads a
 * catalog should keep it. AWS adds actions faster than any catalog: that a name is unknown does not prove it wrong.
 *
 * <p>Source: Service Authorization Reference, through the data set that {@link #source()} names.
 *
 * @since 0.1.0
 */
public final class ServiceCatalog {

    private final CatalogText text;
    private final CatalogSupplement supplement;
    private final Supplier<CatalogSource> source;
    private final Set<String> prefixes;
    private final ConditionKeys globalKeys;
    private final ConditionKeys foreignKeys;
    private final Map<String, Service> read = new ConcurrentHashMap<>();

    private ServiceCatalog(byte[] bytes, Supplier<CatalogSource> source) {
        this.text = new CatalogText(bytes);
        this.supplement = EmbeddedCatalog.supplement();
        this.source = source;
        this.prefixes = Collections.unmodifiableSet(text.sections().keySet());
        this.globalKeys = new ConditionKeys(supplement.globalKeys());
        this.foreignKeys = new ConditionKeys(text.foreignKeys().stream()
                .map(line -> ServiceReader.key("", line))
                .toList());
    }

    /** A new catalog of the data that come with the engine; cost: about a megabyte read and scanned once. */
    public static ServiceCatalog embedded() {
        return new ServiceCatalog(EmbeddedCatalog.serviceData(), EmbeddedCatalog::source);
    }

    /**
     * The catalog that a text spells, in the format of {@code iam-data.txt}, read completely.
     *
     * <p>Global condition keys, RCP services and the exemptions of {@link #resourceAccountKeysAbsent} are the engine's
     * own in every catalog.
     *
     * @param text the service data
     * @param source where they come from
     * @throws CatalogFormatException if a line cannot be read
     */
    public static ServiceCatalog parse(String text, CatalogSource source) {
        ServiceCatalog catalog = new ServiceCatalog(text.getBytes(StandardCharsets.UTF_8), () -> source);
        catalog.services().forEach(service -> {});
        return catalog;
    }

    /** Where the service data come from. */
    public CatalogSource source() {
        return source.get();
    }

    /** The prefixes of all services, in lower case and in the order of the data. */
    public Set<String> prefixes() {
        return prefixes;
    }

    /** All services, in the order of the data; each is read when the stream comes to it. */
    public Stream<Service> services() {
        return text.sections().keySet().stream().map(this::readOnce);
    }

    /** The service with that prefix. */
    public Optional<Service> service(String prefix) {
        String folded = AsciiCase.fold(prefix);
        return text.sections().containsKey(folded) ? Optional.of(readOnce(folded)) : Optional.empty();
    }

    private Service readOnce(String prefix) {
        Service known = read.get(prefix);
        return known != null ? known : read.computeIfAbsent(prefix, this::read);
    }

    private Service read(String prefix) {
        CatalogText.Section section = text.section(prefix);
        return ServiceReader.read(section.header(), text.lines(section), supplement);
    }

    /** The action that a request names, for example {@code s3:GetObject} (REQ-3). */
    public Optional<ServiceAction> action(String action) {
        int colon = action.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : service(action.substring(0, colon)).flatMap(service -> service.action(action.substring(colon + 1)));
    }

    /** The prefix of the known service that a misspelt prefix most likely means. */
    public Optional<String> nearestService(String prefix) {
        return NearestName.of(prefix, text.sections().keySet());
    }

    /**
     * The known action that a misspelt one most likely means: {@code s3:GetObject} for {@code s3:GetObjct}.
     *
     * <p>If the prefix is unknown, the name is looked for in the service with the nearest prefix.
     */
    public Optional<String> nearestAction(String action) {
        int colon = action.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String prefix = action.substring(0, colon);
        return service(prefix)
                .or(() -> nearestService(prefix).flatMap(this::service))
                .flatMap(service ->
                        service.nearestAction(action.substring(colon + 1)).map(name -> service.prefix() + ':' + name));
    }

    /**
     * Tells whether a condition key may come with requests for any action: every {@code aws:} key, and the few keys of
     * single services that a caller's session carries elsewhere, such as {@code lambda:SourceFunctionArn} (CTX-4).
     */
    public boolean isGlobal(String key) {
        String folded = AsciiCase.fold(key);
        return folded.startsWith("aws:") || globalKeys.find(folded).isPresent();
    }

    /** The type of a condition key, whatever the action; empty for an uncatalogued key (CTX-3). */
    public Optional<KeyType> keyType(String key) {
        String folded = AsciiCase.fold(key);
        return globalKeys
                .find(folded)
                .or(() -> owner(folded).flatMap(service -> service.conditionKey(folded)))
                .or(() -> foreignKeys.find(folded))
                .map(ConditionKey::type);
    }

    /**
     * The type of a condition key in requests for an action: as the action's service has it, else {@link
     * #keyType(String)} (CTX-3). Only keys of identity providers and Identity Center differ between services.
     */
    public Optional<KeyType> keyType(String key, ServiceAction action) {
        String folded = AsciiCase.fold(key);
        return folded.startsWith("aws:")
                ? keyType(folded)
                : service(action.service())
                        .flatMap(service -> service.conditionKey(folded))
                        .map(ConditionKey::type)
                        .or(() -> keyType(folded));
    }

    private Optional<Service> owner(String key) {
        int colon = key.indexOf(':');
        return colon < 0 ? Optional.empty() : service(key.substring(0, colon));
    }

    /**
     * Tells whether requests for the action on resources of these types can carry the key (CTX-4, EVAL-40): every
     * global key, the action's own keys, those of its links to the types, and those of the types.
     */
    public boolean actionCanCarry(ServiceAction action, List<ResourceTypeLink> types, String key) {
        return isGlobal(key) || action.carries(key, types);
    }

    /** Tells whether resource control policies apply to the actions of a service (RCP-7). */
    public boolean rcpSupported(String prefix) {
        String folded = AsciiCase.fold(prefix);
        if (supplement.rcpSupported(folded)) {
            return true;
        }
        return text.sections().containsKey(folded)
                && text.section(folded).header().rcpSupported();
    }

    /**
     * Tells whether requests for an action carry no {@code aws:ResourceAccount}, {@code aws:ResourceOrgID} and {@code
     * aws:ResourceOrgPaths} (CTX-14), whether or not the catalog knows the action.
     */
    public boolean resourceAccountKeysAbsent(String action) {
        return supplement.withoutResourceAccount(AsciiCase.fold(action));
    }
}
