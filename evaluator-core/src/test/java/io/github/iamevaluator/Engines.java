package io.github.iamevaluator;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.generate.Scenario;
import java.util.Optional;

/** Makes the engine that a scenario asks for; all share one catalog. */
final class Engines {

    private final ServiceCatalog catalog = ServiceCatalog.embedded();

    /** The catalog that a scenario uses, if any. */
    Optional<ServiceCatalog> catalog(Scenario scenario) {
        return scenario.catalog() ? Optional.of(catalog) : Optional.empty();
    }

    /** An engine with the options, the clock and the catalog of a scenario. */
    IamEvaluator of(Scenario scenario) {
        IamEvaluator.Builder builder =
                IamEvaluator.builder().options(scenario.options()).clock(scenario::now);
        return (scenario.catalog() ? builder.catalog(catalog) : builder.withoutCatalog()).build();
    }
}
