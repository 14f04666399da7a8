package io.github.iamevaluator.index;

import io.github.iamevaluator.match.ActionKey;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.request.ActionName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The inverted index over the identity policies of an environment, or of a policy set: each document once, however many
 * callers have it. From an action it finds the statements that match it; what a caller has is a {@link DocumentSet}.
 *
 * <p>Literal actions are looked up; wildcards are tried within their service, {@code *} and every NotAction on every
 * action. That is done once an action, and the answer kept by {@link ActionIndex}.
 *
 * <p>Immutable.
 */
final class StatementIndex {

    /** The number of a document that was not added. */
    static final int NOT_INDEXED = -1;

    private static final int[] NONE = {};

    private final IdentityHashMap<PolicyDocument, Integer> numbers;
    private final IdentityHashMap<CompiledDocument, Integer> compiledNumbers;
    private final int inUse;
    private final Posted[] statements;
    private final Map<String, int[]> byAction;
    private final Map<String, int[]> byService;
    private final int[] anyAction;

    private StatementIndex(Builder builder) {
        this.numbers = builder.numbers;
        this.compiledNumbers = builder.compiledNumbers;
        this.inUse = builder.inUse.cardinality();
        this.statements = builder.statements.toArray(Posted[]::new);
        this.byAction = arrays(builder.before.byAction, builder.byAction);
        this.byService = arrays(builder.before.byService, builder.byService);
        this.anyAction = joined(builder.before.anyAction, builder.anyAction.toArray());
    }

    private StatementIndex() {
        this.numbers = new IdentityHashMap<>();
        this.compiledNumbers = new IdentityHashMap<>();
        this.inUse = 0;
        this.statements = new Posted[0];
        this.byAction = Map.of();
        this.byService = Map.of();
        this.anyAction = NONE;
    }

    private static Map<String, int[]> arrays(Map<String, int[]> before, Map<String, IntList> lists) {
        Map<String, int[]> arrays = new HashMap<>(before);
        lists.forEach((key, list) -> arrays.merge(key, list.toArray(), StatementIndex::joined));
        return arrays;
    }

    private static int[] joined(int[] before, int[] more) {
        int[] all = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        return all;
    }

    /** How many statements there are. */
    int size() {
        return statements.length;
    }

    /** How many documents there are. */
    int documents() {
        return compiledNumbers.size();
    }

    /** How many of the documents somebody had when the index was built. */
    int inUse() {
        return inUse;
    }

    /** Tells whether a statement from a number on matches an action. */
    boolean anyMatches(ActionName action, int first) {
        for (int number : candidates(action)) {
            if (number >= first && statements[number].statement().action().matches(action.service(), action.name())) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether each of these documents was added. */
    boolean hasAll(List<PolicyDocument> documents) {
        return documents.stream().allMatch(numbers::containsKey);
    }

    /** The set of documents that were added. */
    DocumentSet set(List<PolicyDocument> documents) {
        return DocumentSet.of(documents.stream().mapToInt(numbers::get).toArray());
    }

    /** The number of a document, or {@link #NOT_INDEXED}. */
    int number(CompiledDocument document) {
        Integer number = compiledNumbers.get(document);
        return number == null ? NOT_INDEXED : number;
    }

    /** The statements of one effect that match an action, documents ascending. */
    List<Posted> posted(ActionName action, Effect effect) {
        return matching(action).stream()
                .filter(posted -> posted.statement().effect() == effect)
                .toList();
    }

    /** The statements of both effects that match an action, documents ascending. */
    List<Posted> matching(ActionName action) {
        List<Posted> matching = new ArrayList<>();
        for (int number : candidates(action)) {
            Posted posted = statements[number];
            if (posted.statement().action().matches(action.service(), action.name())) {
                matching.add(posted);
            }
        }
        return matching;
    }

    /** The numbers of the statements of one effect that match an action, ascending. */
    int[] matching(ActionName action, Effect effect) {
        return Arrays.stream(candidates(action))
                .filter(number -> statements[number].statement().effect() == effect
                        && statements[number].statement().action().matches(action.service(), action.name()))
                .toArray();
    }

    /** The statement with a number. */
    Posted posted(int number) {
        return statements[number];
    }

    /** The statements that may match, each once, in their order. */
    private int[] candidates(ActionName action) {
        String folded = action.folded();
        int[] literal = byAction.getOrDefault(folded, NONE);
        int[] ofService =
                byService.getOrDefault(folded.substring(0, action.service().length()), NONE);
        return Arrays.stream(joined(joined(literal, ofService), anyAction))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Numbers documents and takes up their statements. */
    static final class Builder {
        private final StatementIndex before;
        private final IdentityHashMap<PolicyDocument, Integer> numbers;
        private final IdentityHashMap<CompiledDocument, Integer> compiledNumbers;
        private final BitSet inUse = new BitSet();
        private final List<Posted> statements;
        private final Map<String, IntList> byAction = new HashMap<>();
        private final Map<String, IntList> byService = new HashMap<>();
        private final IntList anyAction = new IntList();

        Builder() {
            this(new StatementIndex());
        }

        /** Begins with the documents of another index, which keep their numbers. */
        Builder(StatementIndex before) {
            this.before = before;
            this.numbers = new IdentityHashMap<>(before.numbers);
            this.compiledNumbers = new IdentityHashMap<>(before.compiledNumbers);
            this.statements = new ArrayList<>(List.of(before.statements));
        }

        /** Adds a document, unless it is there already, be it under another name. */
        void add(PolicyDocument document, Function<PolicyDocument, CompiledDocument> compiler) {
            Integer number = numbers.get(document);
            if (number == null) {
                number = compiledNumbers.computeIfAbsent(compiler.apply(document), this::number);
                numbers.put(document, number);
            }
            inUse.set(number);
        }

        private int number(CompiledDocument document) {
            int number = compiledNumbers.size();
            for (CompiledStatement statement : document.statements()) {
                post(statements.size(), statement);
                statements.add(new Posted(number, statement));
            }
            return number;
        }

        private void post(int number, CompiledStatement statement) {
            for (ActionKey key : statement.action().keys()) {
                switch (key.reach()) {
                    case ACTION ->
                        byAction.computeIfAbsent(key.text(), any -> new IntList())
                                .add(number);
                    case SERVICE ->
                        byService
                                .computeIfAbsent(key.text(), any -> new IntList())
                                .add(number);
                    case ANY -> anyAction.add(number);
                }
            }
        }

        StatementIndex build() {
            return new StatementIndex(this);
        }
    }
}
