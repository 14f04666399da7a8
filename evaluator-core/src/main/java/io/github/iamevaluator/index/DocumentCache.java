package io.github.iamevaluator.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.TextDigest;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Compiled documents, kept for whoever asks for the same text in the same use again.
 *
 * <p>Documents read from a text are found by the digest of that text; as many are kept as the bound allows, those asked for
 * often in preference. Documents put together in code are found by identity, as long as somebody holds them.
 */
final class DocumentCache {

    private record Key(PolicyUse use, TextDigest digest) {}

    private final long bound;
    private final Cache<Key, CompiledDocument> byText;
    private final ConcurrentMap<PolicyUse, Cache<PolicyDocument, CompiledDocument>> byIdentity =
            new ConcurrentHashMap<>();

    /** A cache of at most so many characters of policy text; with 0, documents are found by identity only. */
    DocumentCache(long bound) {
        this.bound = bound;
        this.byText = Caffeine.newBuilder()
                .maximumWeight(bound)
                .weigher((Key key, CompiledDocument kept) -> key.digest().length())
                .executor(Runnable::run) // evict at once, in the thread that brought the new document
                .recordStats()
                .build();
    }

    /** The compiled document, from the cache if it is there. */
    CompiledDocument get(PolicyDocument document, PolicyUse use, Supplier<CompiledDocument> compiler) {
        Optional<TextDigest> digest = bound == 0 ? Optional.empty() : document.digest();
        return digest.isPresent()
                ? byText.get(new Key(use, digest.get()), any -> compiler.get())
                : sameDocument(document, use, compiler);
    }

    private CompiledDocument sameDocument(PolicyDocument document, PolicyUse use, Supplier<CompiledDocument> compiler) {
        // weak keys compare by identity: a document that nobody holds any more leaves the cache
        return byIdentity
                .computeIfAbsent(use, any -> Caffeine.newBuilder().weakKeys().build())
                .get(document, any -> compiler.get());
    }

    /** The counts so far; those of documents found by identity are not among them. */
    CompileCounts counts() {
        byText.cleanUp();
        CacheStats stats = byText.stats();
        long weight = byText.policy().eviction().orElseThrow().weightedSize().orElseThrow();
        return new CompileCounts(stats.hitCount(), stats.missCount(), stats.evictionCount(), weight);
    }
}
