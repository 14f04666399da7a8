package io.github.iamevaluator.generate;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalDetails;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.Principals;
import java.util.List;
import java.util.Optional;

/** Makes callers of every kind. */
public final class PrincipalGenerator {

    static final List<String> SERVICES =
            List.of("sns.amazonaws.com", "lambda.amazonaws.com", "logs.us-east-1.amazonaws.com", "ec2.amazonaws.com");
    static final List<String> PROVIDERS = List.of(
            "accounts.google.com",
            "arn:aws:iam::" + Names.HOME + ":oidc-provider/token.actions.githubusercontent.com",
            "arn:aws:iam::" + Names.AWAY + ":saml-provider/Corp");
    static final List<String> CANONICAL_IDS = List.of("79a59df900b949e5".repeat(4), "0a1b2c3d4e5f6071".repeat(4));

    private static final List<PrincipalKind> OFTEN_THE_USUAL = List.of(
            PrincipalKind.USER,
            PrincipalKind.USER,
            PrincipalKind.USER,
            PrincipalKind.USER,
            PrincipalKind.USER,
            PrincipalKind.ROLE_SESSION,
            PrincipalKind.ROLE_SESSION,
            PrincipalKind.ROLE_SESSION,
            PrincipalKind.ROLE_SESSION,
            PrincipalKind.ROLE_SESSION,
            PrincipalKind.ROLE,
            PrincipalKind.FEDERATED_USER,
            PrincipalKind.FEDERATED_USER,
            PrincipalKind.ROOT,
            PrincipalKind.SERVICE,
            PrincipalKind.ANONYMOUS,
            PrincipalKind.FEDERATED_CALLER,
            PrincipalKind.ORIGIN_ACCESS_IDENTITY,
            PrincipalKind.CANONICAL_ACCOUNT);

    private PrincipalGenerator() {}

    /** A caller of some kind; users and role sessions most often. */
    public static Principal principal(Dice dice) {
        return principal(dice, dice.of(OFTEN_THE_USUAL));
    }

    /** A caller of a kind. */
    public static Principal principal(Dice dice, PrincipalKind kind) {
        String account = dice.chance(85) ? Names.HOME : Names.AWAY;
        String iam = "arn:aws:iam::" + account + ":";
        return switch (kind) {
            case ROOT -> Principals.parse(iam + "root");
            case USER ->
                Principals.parse(
                        iam + "user/" + dice.of("", "dev/") + dice.of(Names.PEOPLE),
                        withId(dice, "AIDAEXAMPLEUSER00001"));
            case ROLE -> Principals.parse(iam + "role/" + role(dice), withId(dice, "AROAEXAMPLEROLE00001"));
            case ROLE_SESSION -> session(dice, account);
            case FEDERATED_USER ->
                Principals.parse(
                        "arn:aws:sts::" + account + ":federated-user/" + dice.of(Names.PEOPLE),
                        new PrincipalDetails(
                                Optional.empty(),
                                Optional.empty(),
                                dice.chance(30) ? Arn.parse(iam + "user/dev/bob") : Optional.empty(),
                                false));
            case FEDERATED_CALLER -> Principals.federated(dice.of(PROVIDERS));
            case SERVICE -> Principals.service(dice.of(SERVICES));
            case ANONYMOUS -> Principals.anonymous();
            case ORIGIN_ACCESS_IDENTITY ->
                dice.chance(50)
                        ? Principals.parse(
                                "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E127EXAMPLE51Z")
                        : Principals.canonicalUser(dice.of(CANONICAL_IDS), Optional.empty());
            case CANONICAL_ACCOUNT -> Principals.canonicalUser(dice.of(CANONICAL_IDS), Optional.of(account));
        };
    }

    private static Principal session(Dice dice, String account) {
        String path = role(dice);
        String name = path.substring(path.lastIndexOf('/') + 1);
        String session = dice.of(Names.PEOPLE);
        Optional<Arn> role =
                dice.chance(60) ? Arn.parse("arn:aws:iam::" + account + ":role/" + path) : Optional.empty();
        Optional<String> id = dice.chance(50) ? Optional.of("AROAEXAMPLEROLE00001:" + session) : Optional.empty();
        return Principals.parse(
                "arn:aws:sts::" + account + ":assumed-role/" + name + "/" + session,
                new PrincipalDetails(id, role, Optional.empty(), dice.chance(4)));
    }

    private static String role(Dice dice) {
        return dice.of("", "", "app/", "aws-service-role/x.amazonaws.com/").concat(dice.of("Deploy", "Reader"));
    }

    private static PrincipalDetails withId(Dice dice, String id) {
        return new PrincipalDetails(
                dice.chance(50) ? Optional.of(id) : Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
}
