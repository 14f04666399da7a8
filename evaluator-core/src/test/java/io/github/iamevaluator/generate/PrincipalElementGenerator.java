package io.github.iamevaluator.generate;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.request.Principal;
import java.util.ArrayList;
import java.util.List;

/** Makes Principal and NotPrincipal elements around a caller. */
final class PrincipalElementGenerator {

    private final Dice dice;

    PrincipalElementGenerator(Dice dice) {
        this.dice = dice;
    }

    /** A Principal that names the caller in some way, or one that names others. */
    PrincipalElement principal(Principal caller, boolean matching) {
        List<PrincipalEntry> entries = new ArrayList<>();
        if (matching) {
            entries.add(naming(caller));
        }
        while (entries.isEmpty() || dice.chance(25)) {
            entries.add(other(caller));
        }
        boolean everyone = entries.size() == 1 && entries.get(0).value().equals("*") && dice.chance(50);
        return new PrincipalElement.Principal(
                everyone ? List.of(new PrincipalEntry(PrincipalEntry.Type.BARE, "*")) : entries);
    }

    /** A NotPrincipal that leaves the caller in, or out. */
    PrincipalElement notPrincipal(Principal caller, boolean matching) {
        List<PrincipalEntry> entries = new ArrayList<>();
        entries.add(matching ? other(caller) : naming(caller));
        return new PrincipalElement.NotPrincipal(entries);
    }

    private PrincipalEntry naming(Principal caller) {
        PrincipalEntry everyone = aws("*");
        String account = caller.account().orElse("");
        String partition = caller.arn().map(Arn::partition).orElse("aws");
        PrincipalEntry accountEntry = aws(dice.of(account, "arn:" + partition + ":iam::" + account + ":root"));
        return switch (caller.kind()) {
            case ROOT -> dice.of(everyone, accountEntry);
            case USER ->
                dice.of(
                        everyone,
                        accountEntry,
                        aws(caller.text()),
                        aws(caller.uniqueId().orElse(caller.text())));
            case ROLE -> dice.of(everyone, accountEntry, aws(caller.text()));
            case ROLE_SESSION ->
                dice.of(
                        everyone,
                        accountEntry,
                        aws(caller.text()),
                        aws(role((Principal.RoleSession) caller)),
                        aws(roleId(caller)));
            case FEDERATED_USER ->
                dice.of(
                        everyone,
                        accountEntry,
                        aws(caller.text()),
                        aws(((Principal.FederatedUser) caller).creator().toString()));
            case FEDERATED_CALLER -> new PrincipalEntry(PrincipalEntry.Type.FEDERATED, caller.text());
            case SERVICE ->
                dice.of(
                        everyone,
                        new PrincipalEntry(
                                PrincipalEntry.Type.SERVICE, dice.of(caller.text(), Texts.swapCase(caller.text()))));
            case ANONYMOUS -> everyone;
            case ORIGIN_ACCESS_IDENTITY ->
                caller.text().startsWith("arn:")
                        ? dice.of(everyone, aws(caller.text()))
                        : dice.of(everyone, new PrincipalEntry(PrincipalEntry.Type.CANONICAL_USER, caller.text()));
            case CANONICAL_ACCOUNT ->
                dice.of(everyone, accountEntry, new PrincipalEntry(PrincipalEntry.Type.CANONICAL_USER, caller.text()));
        };
    }

    /** The role of a session, in full or as the session's ARN shows it. */
    private String role(Principal.RoleSession session) {
        String account = session.account().orElseThrow();
        return session.roleArn()
                .map(Arn::toString)
                .orElse("arn:aws:iam::" + account + ":role/" + dice.of("", "app/")
                        + dice.of(session.roleName(), Texts.swapCase(session.roleName())));
    }

    private static String roleId(Principal caller) {
        return caller.uniqueId().map(id -> id.split(":", 2)[0]).orElse(caller.text());
    }

    private PrincipalEntry other(Principal caller) {
        String account = caller.account().orElse(Names.HOME);
        return switch (dice.below(9)) {
            case 0 -> aws("333333333333");
            case 1 -> aws("arn:aws-cn:iam::" + account + ":root");
            case 2 -> aws("arn:aws:iam::" + account + ":" + dice.of("user/*", "role/*", "user/DEV/ana", "user/zoe"));
            case 3 -> aws("arn:aws:iam::" + account + ":role/" + dice.of("Deploy", "other/Nobody"));
            case 4 -> aws("arn:aws:sts::" + account + ":assumed-role/Deploy/" + dice.of("nobody", "ana"));
            case 5 -> aws(dice.of("AIDADELETEDUSER00001", "AROADELETEDROLE00001"));
            case 6 -> new PrincipalEntry(PrincipalEntry.Type.SERVICE, dice.of(PrincipalGenerator.SERVICES));
            case 7 -> new PrincipalEntry(PrincipalEntry.Type.FEDERATED, dice.of(PrincipalGenerator.PROVIDERS));
            default ->
                new PrincipalEntry(PrincipalEntry.Type.CANONICAL_USER, dice.of(PrincipalGenerator.CANONICAL_IDS));
        };
    }

    private static PrincipalEntry aws(String value) {
        return new PrincipalEntry(PrincipalEntry.Type.AWS, value);
    }
}
