package io.github.iamevaluator.bench;

import io.github.iamevaluator.bench.estate.Estate;
import io.github.iamevaluator.bench.estate.Guardrails;
import io.github.iamevaluator.bench.estate.PoliciesInHand;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.Principals;
import java.util.ArrayList;
import java.util.List;

/** What stands around the ten policies. */
enum Layers {
    NONE(0, false, false, false, false),
    SCP1(1, false, false, false, false),
    SCP3(3, false, false, false, false),
    SCP5(5, false, false, false, false),
    REGIONLOCK(3, true, false, false, false),
    BOUNDARY(0, false, true, false, false),
    SESSION(0, false, false, true, false),
    RESOURCE(0, false, false, false, true),
    ALL(5, true, true, true, true);

    private static final String SESSION_POLICY =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"NotAction\":[\"iam:*\",\"kms:*\"],"
                    + "\"Resource\":\"*\"},{\"Effect\":\"Deny\",\"Action\":\"*:Delete*\",\"Resource\":\"*\"}]}";

    private static final String RESOURCE_POLICY =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\","
                    + "\"Resource\":\"*\",\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}},{\"Effect\":\"Allow\","
                    + "\"Principal\":{\"AWS\":[\"arn:aws:iam::444444444444:root\",\"" + Scenario.CALLER + "\"]},"
                    + "\"Action\":[\"s3:Get*\",\"sqs:*\",\"sns:*\",\"ec2:Describe*\"],\"Resource\":\"*\"}]}";

    private final int levels;
    private final boolean regionLock;
    private final boolean boundary;
    private final boolean session;
    private final boolean resource;

    Layers(int levels, boolean regionLock, boolean boundary, boolean session, boolean resource) {
        this.levels = levels;
        this.regionLock = regionLock;
        this.boundary = boundary;
        this.session = session;
        this.resource = resource;
    }

    /** The ten policies with these layers around them. */
    Estate around(ServiceCatalog catalog) {
        PolicyParser parser = PolicyParser.create(catalog::rcpSupported);
        PolicySet ten = Scenario.A10.estate(catalog, 0).policiesOf(Principals.parse(Scenario.CALLER));
        PolicySet.Builder set = ten.toBuilder().serviceControl(serviceControl(parser));
        if (boundary) {
            set.permissionsBoundary(
                    List.of(parse(parser, PolicyForm.PERMISSIONS_BOUNDARY, Guardrails.BOUNDARIES.get(0))));
        }
        if (session) {
            set.session(List.of(parse(parser, PolicyForm.SESSION, SESSION_POLICY)));
        }
        if (resource) {
            set.resource(List.of(parse(parser, PolicyForm.RESOURCE_BASED, RESOURCE_POLICY)));
        }
        return new PoliciesInHand(Scenario.CALLER, set.build());
    }

    private List<ControlLevel> serviceControl(PolicyParser parser) {
        List<ControlLevel> all = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            List<Policy> policies = new ArrayList<>();
            policies.add(parse(parser, PolicyForm.SERVICE_CONTROL, i == 0 ? Guardrails.FULL_ACCESS : Guardrails.UNIT));
            if (regionLock && i == 0) {
                policies.add(parse(parser, PolicyForm.SERVICE_CONTROL, Guardrails.REGION_LOCK));
            }
            all.add(new ControlLevel("level-" + i, policies));
        }
        return all;
    }

    private static Policy parse(PolicyParser parser, PolicyForm form, String text) {
        return parser.parse(form, PolicyInput.text(form.toString(), text));
    }
}
