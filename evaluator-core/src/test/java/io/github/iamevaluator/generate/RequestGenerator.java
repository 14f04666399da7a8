package io.github.iamevaluator.generate;

import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.KmsGrant;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes requests: any caller, a real action, one or more resources, context, settings, dependent checks. */
final class RequestGenerator {

    private final Dice dice;
    private final boolean simulator;

    RequestGenerator(Dice dice, boolean simulator) {
        this.dice = dice;
        this.simulator = simulator;
    }

    AskedRequest request() {
        Principal principal = simulator
                ? PrincipalGenerator.principal(
                        dice, dice.of(PrincipalKind.USER, PrincipalKind.ROLE, PrincipalKind.ANONYMOUS))
                : PrincipalGenerator.principal(dice);
        AskedAction action = dice.of(actions(principal.kind()));
        String own = principal.account().orElse(Names.HOME);
        boolean ofCaller = action.on() == ResourceKind.NONE && !action.service().equals("organizations");
        boolean atHome = ofCaller || dice.chance(action.service().equals("iam") ? 95 : 70);
        String account = atHome ? own : own.equals(Names.HOME) ? Names.AWAY : Names.HOME;
        String arn = resource(action, account);
        boolean assumedRoot = principal.kind() == PrincipalKind.ROOT && dice.chance(25);
        RequestContext context = context(assumedRoot);
        boolean management =
                principal.account().isPresent() && dice.chance(action.service().equals("organizations") ? 50 : 4);
        boolean single = simulator || arn.contains(":accesspoint/");
        List<ResourceTarget> targets = new ArrayList<>();
        targets.add(target(action, arn, account, principal, management));
        while (action.on() != ResourceKind.NONE && !single && dice.chance(5)) {
            targets.add(target(action, action.on().arn(dice, account), account, principal, management));
        }
        List<DependentCheck> dependent =
                single || dice.chance(94) ? List.of() : List.of(dependent(principal, management));
        AccessRequest request = AccessRequest.builder(principal, action.text())
                .resources(targets)
                .context(context)
                .requires(dependent)
                .callerInManagementAccount(management)
                .literalResource(!arn.equals("*") && dice.chance(arn.contains("*") ? 15 : 1))
                .build();
        return new AskedRequest(
                request,
                questions(request, action),
                behind(request),
                account.equals(own),
                simulator,
                action.onTrust(),
                assumedRoot);
    }

    private List<AskedAction> actions(PrincipalKind kind) {
        if (simulator) {
            return AskedAction.of("s3", "sqs", "ec2", "lambda", "secretsmanager");
        }
        return switch (kind) {
            case FEDERATED_CALLER -> AskedAction.UNSIGNED;
            case ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT -> AskedAction.of("s3");
            case ANONYMOUS -> AskedAction.of("s3", "sqs", "lambda");
            case SERVICE -> AskedAction.of("s3", "sqs", "kms", "lambda", "sts");
            case ROOT, USER, ROLE, ROLE_SESSION, FEDERATED_USER -> AskedAction.ALL;
        };
    }

    private String resource(AskedAction action, String account) {
        String arn = action.on().arn(dice, account);
        if (action.on() == ResourceKind.NONE) {
            return arn;
        }
        if (action.on() == ResourceKind.OBJECT && dice.chance(10)) {
            String key = arn.substring(arn.indexOf('/') + 1);
            return "arn:aws:s3:us-east-1:" + account + ":accesspoint/analytics/object/" + (key.isEmpty() ? "k" : key);
        }
        return switch (dice.below(25)) {
            case 0 -> "*";
            case 1 -> arn.substring(0, arn.length() - dice.between(1, 2)) + "*";
            default -> arn;
        };
    }

    private RequestContext context(boolean assumedRoot) {
        RequestContext.Builder builder = ContextGenerator.context(dice, dice.of(10, 25, 40)).toBuilder();
        if (assumedRoot) {
            builder.add("aws:AssumedRoot", "true");
        }
        if (dice.chance(4)) {
            builder.add("sts:SourceIdentity", "ana");
        }
        if (dice.chance(4)) {
            builder.add(
                    "aws:PrincipalServiceNamesList",
                    ContextValue.ofAll(List.of("logs.amazonaws.com", "logs.us-east-1.amazonaws.com")));
        }
        if (dice.chance(80)) { // most calls of sts:AssumeRole pass no tags
            builder.remove("aws:RequestTag/team").remove("aws:TagKeys");
        }
        return builder.build();
    }

    private ResourceTarget target(
            AskedAction action, String arn, String account, Principal principal, boolean management) {
        boolean silentArn = arn.equals("*") || arn.startsWith("arn:aws:s3:::") || arn.contains("::aws:");
        Optional<String> owner = dice.chance(silentArn ? 75 : 5) ? Optional.of(account) : Optional.empty();
        RequestContext own = dice.chance(6)
                ? RequestContext.builder()
                        .add("aws:ResourceTag/team", dice.of(Names.TAGS))
                        .build()
                : RequestContext.EMPTY;
        boolean ownAccount = principal.account().filter(account::equals).isPresent();
        boolean inManagement = ownAccount ? management : !management && dice.chance(8);
        return new ResourceTarget(arn, owner, own, settings(action, arn, principal, inManagement));
    }

    private ResourceSettings settings(AskedAction action, String arn, Principal principal, boolean inManagement) {
        boolean s3 = action.service().equals("s3");
        return new ResourceSettings(
                inManagement,
                s3 && dice.chance(25),
                s3 && dice.chance(30),
                action.on() == ResourceKind.KEY && !arn.contains("*") && dice.chance(25)
                        ? grants(principal)
                        : List.of(),
                action.on() == ResourceKind.KEY && dice.chance(10),
                arn.contains(":accesspoint/") ? Optional.of("reports") : Optional.empty());
    }

    private List<KmsGrant> grants(Principal principal) {
        String grantee =
                principal.roleArn().or(principal::arn).map(Object::toString).orElse("AROADELETEDROLE00001");
        return List.of(new KmsGrant(
                dice.of(grantee, principal.arn().map(Object::toString).orElse(grantee)),
                dice.some(List.of("Decrypt", "Encrypt", "GenerateDataKey", "RetireGrant")),
                dice.chance(15) ? Optional.of(Map.of("app", "billing")) : Optional.empty(),
                dice.chance(25) ? Optional.of(Map.of("app", "billing")) : Optional.empty(),
                dice.chance(10) ? Optional.of("arn:aws:s3:::reports") : Optional.empty()));
    }

    private DependentCheck dependent(Principal principal, boolean management) {
        AskedAction action = dice.of(actions(principal.kind()));
        String account = principal.account().orElse(Names.HOME);
        RequestContext extra = dice.chance(30)
                ? RequestContext.builder().add("corp:text", dice.of(Names.TAGS)).build()
                : RequestContext.EMPTY;
        return new DependentCheck(
                action.text(), target(action, action.on().arn(dice, account), account, principal, management), extra);
    }

    private List<Question> questions(AccessRequest request, AskedAction action) {
        List<Question> questions = new ArrayList<>();
        boolean none = action.on() == ResourceKind.NONE;
        for (ResourceTarget target : request.resources()) {
            questions.add(new Question(request.principal(), request.action(), target.arn(), none, request.context()));
        }
        if (action.onTrust() && request.context().contains("aws:TagKeys")) {
            questions.add(new Question(
                    request.principal(),
                    "sts:TagSession",
                    request.resources().get(0).arn(),
                    none,
                    request.context()));
        }
        for (DependentCheck check : request.requires()) {
            String arn = check.resource().arn();
            questions.add(new Question(request.principal(), check.action(), arn, arn.equals("*"), request.context()));
        }
        return questions;
    }

    private static Optional<Question> behind(AccessRequest request) {
        String arn = request.resources().get(0).arn();
        int object = arn.indexOf("/object/");
        if (!arn.contains(":accesspoint/") || object < 0) {
            return Optional.empty();
        }
        String bucketArn = "arn:aws:s3:::reports/" + arn.substring(object + "/object/".length());
        return Optional.of(new Question(request.principal(), request.action(), bucketArn, false, request.context()));
    }
}
