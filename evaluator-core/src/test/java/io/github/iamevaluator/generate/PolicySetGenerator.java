package io.github.iamevaluator.generate;

import io.github.iamevaluator.generate.StatementGenerator.Aim;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.DocumentOrigin;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.EndpointType;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.PrincipalKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes the policies that bear on a request, so that they tend to a wanted decision. */
final class PolicySetGenerator {

    private final Dice dice;
    private final StatementGenerator statements;
    private final AskedRequest asked;
    private final Outcome wanted;
    private int named;

    PolicySetGenerator(Dice dice, AskedRequest asked, Outcome wanted) {
        this.dice = dice;
        this.statements = new StatementGenerator(dice);
        this.asked = asked;
        this.wanted = wanted;
    }

    PolicySet policies() {
        Set<PolicyType> present = present();
        PolicyType special = special(present);
        PolicySet.Builder builder = PolicySet.builder();
        for (PolicyType type : present) {
            boolean chosen = type == special;
            boolean silent = chosen && wanted == Outcome.IMPLICIT_DENY;
            boolean denying = (chosen && wanted == Outcome.EXPLICIT_DENY) || dice.chance(2);
            boolean unknown = (chosen && wanted == Outcome.UNDECIDED) || dice.chance(1);
            Want want = new Want(!silent && dice.chance(94), denying, unknown);
            add(builder, type, want);
        }
        return builder.build();
    }

    /**
     * What a set of policies is to hold.
     *
     * @param allow a statement that allows
     * @param deny a statement that denies
     * @param unknown a policy that is not at hand
     */
    private record Want(boolean allow, boolean deny, boolean unknown) {}

    /** The types of which there are policies; those that a caller cannot have are left out. */
    private Set<PolicyType> present() {
        Set<PolicyType> present = EnumSet.noneOf(PolicyType.class);
        PrincipalKind kind = asked.principal().kind();
        boolean identitySide = switch (kind) {
            case USER, ROLE, ROLE_SESSION, FEDERATED_USER -> true;
            case ANONYMOUS -> asked.simulator();
            case ROOT, FEDERATED_CALLER, SERVICE, ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT -> false;
        };
        boolean foreign = !asked.sameAccount();
        addIf(present, PolicyType.IDENTITY, identitySide, foreign || wanted != Outcome.IMPLICIT_DENY ? 88 : 60);
        boolean linked = asked.principal().serviceLinkedRole();
        addIf(present, PolicyType.PERMISSIONS_BOUNDARY, identitySide && !linked, 22);
        boolean sessions = kind == PrincipalKind.ROLE || kind == PrincipalKind.ROLE_SESSION || asked.assumedRoot();
        addIf(present, PolicyType.SESSION, sessions, 25);
        addIf(present, PolicyType.SESSION, kind == PrincipalKind.FEDERATED_USER, 85);
        addIf(present, PolicyType.SERVICE_CONTROL, kind != PrincipalKind.ANONYMOUS || asked.simulator(), 25);
        addIf(present, PolicyType.RESOURCE_CONTROL, true, asked.covered() ? 30 : 8);
        addIf(present, PolicyType.VPC_ENDPOINT, true, 15);
        boolean caller =
                !asked.simulator() || kind != PrincipalKind.ANONYMOUS; // the simulator wants a caller beside it
        addIf(present, PolicyType.RESOURCE, caller, foreign || !identitySide || asked.trust() ? 92 : 45);
        return present;
    }

    private void addIf(Set<PolicyType> present, PolicyType type, boolean possible, int percent) {
        if (possible && dice.chance(percent)) {
            present.add(type);
        }
    }

    /** The type whose policies bring about a denial or leave the question open. */
    private PolicyType special(Set<PolicyType> present) {
        List<PolicyType> effective = new ArrayList<>(present);
        if (!asked.covered()) {
            effective.remove(PolicyType.RESOURCE_CONTROL);
        }
        if (!asked.scpBound()) {
            effective.remove(PolicyType.SERVICE_CONTROL);
        }
        if (!asked.resourcePolicies()) {
            effective.remove(PolicyType.RESOURCE);
        }
        return effective.isEmpty() ? PolicyType.IDENTITY : dice.of(effective);
    }

    private void add(PolicySet.Builder builder, PolicyType type, Want want) {
        switch (type) {
            case IDENTITY -> builder.identity(pool(type, asked.questions(), want));
            case PERMISSIONS_BOUNDARY -> builder.permissionsBoundary(one(type, asked.questions(), want));
            case SESSION -> builder.session(pool(type, asked.questions(), want));
            case SERVICE_CONTROL -> builder.serviceControl(levels(type, want));
            case RESOURCE_CONTROL -> builder.resourceControl(levels(type, want));
            case VPC_ENDPOINT ->
                builder.vpcEndpoint(one(type, asked.questions(), want))
                        .endpointType(dice.chance(20) ? EndpointType.GATEWAY : EndpointType.INTERFACE);
            case RESOURCE -> builder.resource(resource(want));
        }
    }

    /** One policy, or for an access point its policy and the bucket's. */
    private List<Policy> resource(Want want) {
        List<Policy> policies = new ArrayList<>(one(PolicyType.RESOURCE, asked.questions(), want));
        if (asked.behind().isPresent()) {
            List<Question> behind = List.of(asked.behind().get());
            policies.addAll(one(PolicyType.RESOURCE, behind, new Want(want.allow(), dice.chance(3), dice.chance(2))));
        }
        return policies;
    }

    private List<ControlLevel> levels(PolicyType type, Want want) {
        int count = dice.between(1, 3);
        int special = dice.below(count);
        List<ControlLevel> levels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Want here = i == special ? want : new Want(true, false, false);
            boolean bare = type == PolicyType.RESOURCE_CONTROL && !here.deny() && !here.unknown() && dice.chance(40);
            levels.add(new ControlLevel(
                    List.of("r-ab12", "ou-ab12-11111111", Names.HOME).get(i),
                    bare ? List.of() : pool(type, asked.questions(), here)));
        }
        return levels;
    }

    private List<Policy> one(PolicyType type, List<Question> questions, Want want) {
        if (want.unknown()) {
            return List.of(Policy.unknown(name(type)));
        }
        return List.of(policy(type, wantedStatements(type, questions, want)));
    }

    /** One to three policies, over which the statements are spread. */
    private List<Policy> pool(PolicyType type, List<Question> questions, Want want) {
        List<Policy> policies = new ArrayList<>();
        if (want.unknown()) {
            policies.add(Policy.unknown(name(type)));
            if (dice.chance(40)) {
                return policies;
            }
        }
        List<Statement> all = wantedStatements(type, questions, want);
        int cut = dice.between(1, all.size());
        policies.add(dice.below(policies.size() + 1), policy(type, all.subList(0, cut)));
        if (cut < all.size()) {
            policies.add(policy(type, all.subList(cut, all.size())));
        }
        return policies;
    }

    private List<Statement> wantedStatements(PolicyType type, List<Question> questions, Want want) {
        List<Statement> all = new ArrayList<>();
        boolean denyOnly = type == PolicyType.RESOURCE_CONTROL;
        for (Question question : questions) {
            if (want.allow() && !denyOnly) {
                all.add(statements.statement(type, Effect.ALLOW, question, Aim.HIT, asked.trust()));
            }
        }
        if (want.deny()) {
            all.add(statements.statement(type, Effect.DENY, dice.of(questions), Aim.HIT, asked.trust()));
        }
        while (all.isEmpty() || dice.chance(30)) {
            Effect effect = denyOnly || dice.chance(30) ? Effect.DENY : Effect.ALLOW;
            Statement miss = statements.statement(type, effect, dice.of(questions), Aim.MISS, asked.trust());
            all.add(dice.below(all.size() + 1), miss);
        }
        return all;
    }

    private Policy policy(PolicyType type, List<Statement> statements) {
        boolean current = dice.chance(88);
        PolicyVersion version = current ? PolicyVersion.V2012_10_17 : PolicyVersion.V2008_10_17;
        return Policy.of(name(type), PolicyWriter.document(version, dice.chance(50), statements), DocumentOrigin.TEXT);
    }

    private String name(PolicyType type) {
        return type.label() + "-" + ++named;
    }
}
