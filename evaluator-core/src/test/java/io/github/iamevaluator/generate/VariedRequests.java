package io.github.iamevaluator.generate;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalDetails;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes requests out of others: some parts stay, some come from another request, some are new or spoilt. */
public final class VariedRequests {

    private static final List<String> ACTIONS = List.of(
            "s3:Nothing",
            "nothing:Nothing",
            "sts:AssumeRoleAnyhow",
            "sts:SetContext",
            "sts:GetFederationToken",
            "s3",
            "s3:",
            "s3:Get*",
            "s3:a:b",
            "");
    private static final List<String> RESOURCES = List.of(
            "*",
            "arn:aws:iam:::role/Deploy",
            "arn:aws:iam:::user/ana",
            "arn:aws:iam::aws:role/Deploy",
            "arn:aws:iam::333333333333:role/Deploy",
            "arn:aws:iam::111111111111:role/aws-service-role/x.amazonaws.com/Audit",
            "arn:aws:sqs:us-east-1::web",
            "arn:aws:sqs:::web",
            "arn:aws:sqs:us-east-1:111111111111:web:ops:x",
            "arn:aws:s3:::reports:eu/web",
            "arn:aws:s3:::",
            "arn:aws:s3:::/",
            "arn:aws:s3:us-east-1:111111111111:accesspoint/analytics",
            "arn:aws:s3:us-east-1:111111111111:reports",
            "arn:aws-cn:s3:::reports/web/q1.csv",
            "arn:aws:kms:us-east-1:111111111111:alias/app",
            "arn:aws:kms:us-east-1:111111111111:key/none",
            "arn:aws:lambda:us-east-1:111111111111:function:web:7:8",
            "arn:aws:s3:::reports/${aws:username}",
            "arn::::",
            "arn:::::",
            "reports",
            "");
    private static final List<String> KEYS = List.of(
            "aws:RequestTag/team",
            "AWS:requesttag/TEAM",
            "aws:RequestTag/",
            "aws:RequestTag/env",
            "aws:TagKeys",
            "aws:ResourceTag/team",
            "s3:BucketTag/team",
            "aws:PrincipalTag/team",
            "aws:PrincipalOrgID",
            "aws:PrincipalOrgPaths",
            "aws:ResourceOrgID",
            "aws:ResourceOrgPaths",
            "aws:ResourceAccount",
            "aws:PrincipalArn",
            "aws:PrincipalAccount",
            "aws:username",
            "aws:userid",
            "aws:RequestedRegion",
            "aws:CurrentTime",
            "aws:EpochTime",
            "aws:SourceVpce",
            "sts:SourceIdentity",
            "sts:ExternalId",
            "aws:AssumedRoot",
            "kms:CallerAccount",
            "s3:ResourceAccount");
    private static final List<String> VALUES = List.of(
            "web",
            "team",
            "",
            Names.HOME,
            "o-a1b2c3d4e5",
            "2026-01-01T00:00:00Z",
            "vpce-1",
            "us-east-1",
            "true",
            "ana");

    private final Dice dice;
    private final List<AccessRequest> requests;
    private final List<Arn> identities;

    /** Requests made out of these, often by one of some users and roles. */
    public VariedRequests(Dice dice, List<AccessRequest> requests, List<Arn> identities) {
        this.dice = dice;
        this.requests = List.copyOf(requests);
        this.identities = List.copyOf(identities);
    }

    /** The next request. */
    public AccessRequest next() {
        AccessRequest some = dice.of(requests);
        if (dice.chance(10)) {
            return some;
        }
        AccessRequest other = dice.chance(60) ? some : dice.of(requests);
        AccessRequest.Builder made = AccessRequest.builder(principal(some.principal()), action(some.action()))
                .resources(resources(dice.chance(70) ? some : other))
                .context(context(dice.chance(60) ? some.context() : other.context()))
                .callerInManagementAccount(dice.chance(some.callerInManagementAccount() ? 40 : 1))
                .literalResource(dice.chance(4));
        if (dice.chance(2)) {
            made.requires(List.of(new DependentCheck(
                    dice.of(requests).action(), dice.of(requests).resources().get(0), RequestContext.EMPTY)));
        }
        return made.build();
    }

    private Principal principal(Principal usual) {
        if (!identities.isEmpty() && dice.chance(50)) {
            Arn identity = dice.of(identities);
            boolean session = identity.resourceType().equals("role") && dice.chance(70);
            return Principals.parse(
                    session
                            ? "arn:aws:sts::" + identity.account() + ":assumed-role/" + identity.resourceName() + "/ana"
                            : identity.toString());
        }
        return dice.chance(25) ? stranger() : usual;
    }

    private Principal stranger() {
        return switch (dice.below(8)) {
            case 0 -> Principals.parse("arn:aws:iam::333333333333:user/stranger");
            case 1 -> Principals.parse("arn:aws:iam::" + Names.HOME + ":role/aws-service-role/x.amazonaws.com/Audit");
            case 2 -> Principals.parse("arn:aws:sts::" + Names.HOME + ":assumed-role/Deploy/" + dice.of(Names.PEOPLE));
            case 3 -> Principals.parse("arn:aws:sts::" + Names.HOME + ":federated-user/ana", PrincipalDetails.NONE);
            case 4 -> PrincipalGenerator.principal(dice, PrincipalKind.SERVICE);
            default -> PrincipalGenerator.principal(dice);
        };
    }

    private String action(String usual) {
        return switch (dice.below(20)) {
            case 0 -> Texts.swapCase(usual);
            case 1 -> dice.of(ACTIONS);
            case 2, 3 -> dice.of(AskedAction.ALL).text();
            default -> usual;
        };
    }

    private List<ResourceTarget> resources(AccessRequest request) {
        List<ResourceTarget> targets = new ArrayList<>();
        for (ResourceTarget target : request.resources()) {
            if (targets.isEmpty() || dice.chance(30)) {
                targets.add(target(target));
            }
        }
        return targets;
    }

    private ResourceTarget target(ResourceTarget usual) {
        String arn = switch (dice.below(20)) {
            case 0, 1 -> dice.of(RESOURCES);
            case 2 -> usual.arn() + dice.of(":x", "/x", "*", "?", ":", "/");
            case 3 -> dice.of(dice.of(requests).resources()).arn();
            default -> usual.arn();
        };
        Optional<String> owner = dice.chance(95) ? Optional.empty() : usual.ownerAccount();
        ResourceSettings settings = dice.chance(85) ? ResourceSettings.DEFAULT : usual.settings();
        RequestContext own = dice.chance(85) ? usual.context() : context(usual.context());
        return new ResourceTarget(arn, dice.chance(2) ? Optional.of("cloudfront") : owner, own, settings);
    }

    private RequestContext context(RequestContext usual) {
        RequestContext.Builder context = usual.toBuilder();
        if (dice.chance(75)) {
            context.remove("aws:SourceVpce");
        }
        while (dice.chance(30)) {
            String key = dice.of(KEYS);
            context.put(dice.chance(10) ? Texts.swapCase(key) : key, value());
        }
        while (dice.chance(20)) {
            context.remove(dice.of(KEYS));
        }
        return context.build();
    }

    private ContextValue value() {
        return switch (dice.below(6)) {
            case 0 -> ContextValue.ofAll(List.of());
            case 1 -> ContextValue.ofAll(List.of(dice.of(VALUES), dice.of(VALUES)));
            case 2 -> ContextValue.ofAll(List.of(dice.of(VALUES)));
            default -> ContextValue.of(dice.of(VALUES));
        };
    }
}
