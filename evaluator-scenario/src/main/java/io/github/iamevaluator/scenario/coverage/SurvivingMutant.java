package io.github.iamevaluator.scenario.coverage;

import java.util.Optional;

/**
 * A mutant that no test notices.
 *
 * @param mutant the mutant
 * @param noticing a request whose test would; empty if none was found among the candidates
 * @since 0.1.0
 */
public record SurvivingMutant(Mutant mutant, Optional<NoticingRequest> noticing) {}
