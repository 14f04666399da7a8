/** The engine of IAM Evaluator: policies in, decisions and their reasons out. */
module io.github.iamevaluator {
    requires com.fasterxml.jackson.core;
    requires com.github.benmanes.caffeine;
    requires static transitive org.jspecify;

    exports io.github.iamevaluator;
    exports io.github.iamevaluator.analyze;
    exports io.github.iamevaluator.arn;
    exports io.github.iamevaluator.catalog;
    exports io.github.iamevaluator.change;
    exports io.github.iamevaluator.cloudtrail;
    exports io.github.iamevaluator.environment;
    exports io.github.iamevaluator.ingest;
    exports io.github.iamevaluator.leastprivilege;
    exports io.github.iamevaluator.parse;
    exports io.github.iamevaluator.policy;
    exports io.github.iamevaluator.replay;
    exports io.github.iamevaluator.request;
    exports io.github.iamevaluator.terraform;
    exports io.github.iamevaluator.text;
    exports io.github.iamevaluator.whatif;
}
