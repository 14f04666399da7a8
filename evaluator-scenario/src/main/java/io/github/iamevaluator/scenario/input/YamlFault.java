package io.github.iamevaluator.scenario.input;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Thrown inside the YAML reader for YAML that cannot be read as a tree of values. */
final class YamlFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String mend;
    private final transient Optional<Mark> mark;

    YamlFault(Event at, String what, String mend) {
        super(what);
        this.what = what;
        this.mend = mend;
        this.mark = at.getStartMark();
    }

    String what() {
        return what;
    }

    String mend() {
        return mend;
    }

    Optional<Mark> mark() {
        return mark;
    }
}
