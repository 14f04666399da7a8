package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.ManagedPolicy;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.User;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The resource patterns by which the Allow statements of an account tell resources apart, bounded. */
final class PatternPool {

    private static final int MOST = 2_000;

    private final Set<String> texts = new LinkedHashSet<>();
    private final EvaluationOptions options;

    PatternPool(Environment environment, String accountId, EvaluationOptions options) {
        this.options = options;
        environment
                .account(accountId)
                .ifPresent(account -> policies(account)
                        .flatMap(attached -> attached
                                .fold(usable -> usable.policy().document(), broken -> Optional.<PolicyDocument>empty())
                                .stream())
                        .filter(document -> !document.isPacked())
                        .takeWhile(document -> texts.size() < MOST)
                        .forEach(document -> document.statements().forEach(this::add)));
    }

    private static Stream<AttachedPolicy> policies(Account account) {
        Stream<AttachedPolicy> managed =
                account.managedPolicies().values().stream().map(ManagedPolicy::effective);
        Stream<AttachedPolicy> inline = Stream.concat(
                account.roles().values().stream()
                        .map(Role::policies)
                        .flatMap(policies -> policies.inline().values().stream()),
                account.users().values().stream()
                        .map(User::policies)
                        .flatMap(policies -> policies.inline().values().stream()));
        return Stream.concat(managed, inline);
    }

    private void add(Statement statement) {
        if (statement.effect() == Effect.ALLOW) {
            statement
                    .resource()
                    .fold(resource -> resource.patterns(), not -> List.<ResourcePattern>of(), List::<ResourcePattern>of)
                    .stream()
                    .map(ResourcePattern::text)
                    .filter(text -> text.indexOf('*') >= 0 && !text.contains("${") && text.indexOf('?') < 0)
                    .forEach(texts::add);
        }
    }

    /** The patterns that name something. */
    List<GrantPattern> patterns() {
        return texts.stream()
                .limit(MOST)
                .map(text -> new GrantPattern(text, PolicyVersion.V2012_10_17, options))
                .filter(GrantPattern::isNarrow)
                .toList();
    }
}
