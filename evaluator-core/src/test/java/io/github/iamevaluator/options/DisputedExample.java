package io.github.iamevaluator.options;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;

/** A question on which the two readings of a disputed point differ; single quotes stand for double ones. */
final class DisputedExample {

    static final String ALLOW_ALL = "{'Effect':'Allow','Action':'*','Resource':'*'}";

    private static final ServiceCatalog CATALOG = ServiceCatalog.embedded();
    private static final PolicyParser PARSER = PolicyParser.create(CATALOG::rcpSupported);

    private Principal principal = Principals.parse("arn:aws:iam::111111111111:user/u");
    private String action = "s3:GetObject";
    private ResourceTarget target = ResourceTarget.of("arn:aws:s3:::b/k", "111111111111");
    private String version = "2012-10-17";
    private final RequestContext.Builder context = RequestContext.builder();
    private final PolicySet.Builder policies = PolicySet.builder();

    DisputedExample caller(Principal other) {
        principal = other;
        return this;
    }

    DisputedExample asks(String otherAction, String resource, String owner) {
        action = otherAction;
        target = ResourceTarget.of(resource, owner);
        return this;
    }

    DisputedExample settings(ResourceSettings settings) {
        target = target.with(settings);
        return this;
    }

    DisputedExample version(String other) {
        version = other;
        return this;
    }

    DisputedExample with(String key, String value) {
        context.add(key, value);
        return this;
    }

    DisputedExample withList(String key, String... values) {
        context.add(key, ContextValue.ofAll(List.of(values)));
        return this;
    }

    DisputedExample identity(String... statements) {
        policies.identity(List.of(policy(PolicyForm.IDENTITY, statements)));
        return this;
    }

    DisputedExample session(String... statements) {
        policies.session(List.of(policy(PolicyForm.SESSION, statements)));
        return this;
    }

    DisputedExample resource(String... statements) {
        policies.resource(List.of(policy(PolicyForm.RESOURCE_BASED, statements)));
        return this;
    }

    DisputedExample endpoint(String... statements) {
        policies.vpcEndpoint(List.of(policy(PolicyForm.INTERFACE_ENDPOINT, statements)));
        return this;
    }

    DisputedExample scp(String... statements) {
        policies.serviceControl(
                List.of(new ControlLevel("r-ab12", List.of(policy(PolicyForm.SERVICE_CONTROL, statements)))));
        return this;
    }

    DisputedExample rcp(String... statements) {
        policies.resourceControl(
                List.of(new ControlLevel("r-ab12", List.of(policy(PolicyForm.RESOURCE_CONTROL, statements)))));
        return this;
    }

    Decision decide(EvaluationOptions options) {
        AccessRequest request = AccessRequest.builder(principal, action)
                .resources(List.of(target))
                .context(context.build())
                .build();
        return IamEvaluator.builder()
                .catalog(CATALOG)
                .options(options)
                .build()
                .evaluate(request, policies.build())
                .decision();
    }

    private Policy policy(PolicyForm form, String... statements) {
        String text = "{'Version':'" + version + "','Statement':[" + String.join(",", statements) + "]}";
        return PARSER.parse(form, PolicyInput.text(form.words(), text.replace('\'', '"')));
    }
}
