package io.github.iamevaluator.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.Reader;

/** Makes Jackson parsers that keep to a nesting limit and to no other limit of Jackson's own. */
final class JacksonParsers {

    private final JsonFactory factory;

    JacksonParsers(int maxDepth) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(maxDepth)
                .maxStringLength(Integer.MAX_VALUE)
                .maxNumberLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .build();
        // Names are not interned: a hostile file could fill the shared table of names, or make its entries collide.
        factory = new JsonFactoryBuilder()
                .streamReadConstraints(constraints)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .build();
    }

    JsonParser over(String text) throws IOException {
        return factory.createParser(text.toCharArray());
    }

    JsonParser over(Reader reader) throws IOException {
        return factory.createParser(reader);
    }
}
