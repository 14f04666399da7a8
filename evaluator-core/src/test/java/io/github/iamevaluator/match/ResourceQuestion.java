package io.github.iamevaluator.match;

import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.stream.Stream;

/** A resource element of a test, and what is asked of it. */
record ResourceQuestion(
        ResourceElement element,
        Effect effect,
        PolicyType policyType,
        RequestContext context,
        EvaluationOptions options) {

    /** Allow with a Resource element in an identity policy, no context. */
    static ResourceQuestion resource(String... entries) {
        return new ResourceQuestion(
                new ResourceElement.Resource(patterns(entries)),
                Effect.ALLOW,
                PolicyType.IDENTITY,
                RequestContext.EMPTY,
                EvaluationOptions.DEFAULT);
    }

    /** Allow with a NotResource element in an identity policy, no context. */
    static ResourceQuestion notResource(String... entries) {
        ResourceQuestion resource = resource();
        return new ResourceQuestion(
                new ResourceElement.NotResource(patterns(entries)),
                resource.effect,
                resource.policyType,
                resource.context,
                resource.options);
    }

    ResourceQuestion deny() {
        return new ResourceQuestion(element, Effect.DENY, policyType, context, options);
    }

    ResourceQuestion in(PolicyType type) {
        return new ResourceQuestion(element, effect, type, context, options);
    }

    ResourceQuestion with(String key, String value) {
        RequestContext more = context.toBuilder().add(key, value).build();
        return new ResourceQuestion(element, effect, policyType, more, options);
    }

    ResourceQuestion reading(DisputedPoint point) {
        return new ResourceQuestion(element, effect, policyType, context, options.withAlternative(point));
    }

    ResourceMatcher matcher() {
        return ResourceMatcher.compile(element, effect, policyType, PolicyVersion.V2012_10_17, options);
    }

    /** How it matches a resource of an action that has resource types. */
    ResourceMatch match(String resource) {
        return matcher().match(RequestedResource.parse(resource, false, "s3", false), context);
    }

    /** How it matches the request of an action without resource type. */
    ResourceMatch matchNoResource(String service) {
        return matcher().match(RequestedResource.parse("*", false, service, true), context);
    }

    /** Tells whether it matches a resource of an action that has resource types. */
    boolean matches(String resource) {
        return match(resource) == ResourceMatch.MATCH;
    }

    private static List<ResourcePattern> patterns(String... entries) {
        return Stream.of(entries).map(ResourcePattern::new).toList();
    }
}
