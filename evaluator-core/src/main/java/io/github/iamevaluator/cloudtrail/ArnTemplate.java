package io.github.iamevaluator.cloudtrail;

import java.util.Optional;
import java.util.function.Function;

/** An ARN format of the catalog whose placeholders are filled in. */
final class ArnTemplate {

    private ArnTemplate() {}

    /**
     * The ARN, or empty if a placeholder has no value.
     *
     * @param format for example {@code arn:${Partition}:sqs:${Region}:${Account}:${QueueName}}
     * @param values the value of a placeholder by its name
     */
    static Optional<String> fill(String format, Function<String, Optional<String>> values) {
        StringBuilder arn = new StringBuilder();
        int at = 0;
        for (int open = format.indexOf("${"); open >= 0; open = format.indexOf("${", at)) {
            int close = format.indexOf('}', open);
            Optional<String> value = values.apply(format.substring(open + 2, close));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            arn.append(format, at, open).append(value.get());
            at = close + 1;
        }
        return Optional.of(arn.append(format, at, format.length()).toString());
    }
}
