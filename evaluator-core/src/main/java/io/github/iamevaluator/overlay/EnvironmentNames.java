package io.github.iamevaluator.overlay;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Group;
import io.github.iamevaluator.environment.Organization;
import io.github.iamevaluator.environment.OrganizationLevel;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.User;
import io.github.iamevaluator.text.AsciiCase;
import io.github.iamevaluator.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the texts of a change name in an environment; a name that fits nothing, or several things, is refused. */
public final class EnvironmentNames {

    private static final int MOST_LISTED = 5;
    private static final String PERMISSION_SET = "permission-set/";
    private static final String RESERVED = "role/aws-reserved/sso.amazonaws.com/";
    private static final String RESERVED_NAME = "AWSReservedSSO_";

    private final Environment environment;

    public EnvironmentNames(Environment environment) {
        this.environment = environment;
    }

    /** The user, group or role of an ARN or of a short name such as {@code acme-prod/role/deploy}. */
    public Arn identity(String text) {
        List<Arn> found = identities()
                .filter(arn -> text.equals(arn.toString()) || fitsShortName(arn, text))
                .toList();
        return one("user, group or role", text, found, identities().map(this::shown));
    }

    /**
     * The identities that a text stands for: the roles of a permission set of IAM Identity Center, in all accounts ({@code
     * permission-set/Developer}) or in one ({@code acme-prod/permission-set/Developer}); else the one that it names.
     *
     * <p>Source: IAM Identity Center User Guide, "Referencing permission sets in resource policies, Amazon EKS Cluster
     * configuration maps, and AWS KMS key policies".
     */
    public List<Arn> identities(String text) {
        int at = text.startsWith(PERMISSION_SET) ? 0 : text.indexOf("/" + PERMISSION_SET) + 1;
        if (at == 0 && !text.startsWith(PERMISSION_SET)) {
            return List.of(identity(text));
        }
        String set = text.substring(at + PERMISSION_SET.length());
        Stream<Account> accounts =
                at == 0 ? environment.accounts().values().stream() : Stream.of(account(text.substring(0, at - 1)));
        List<Arn> roles = accounts.flatMap(account -> account.roles().values().stream())
                .map(Role::arn)
                .filter(role -> permissionSet(role).filter(set::equals).isPresent())
                .toList();
        if (roles.isEmpty()) {
            throw new RefusedChange(
                    "unknown-name",
                    "the environment has no role of a permission set \"" + set + "\"",
                    suggestion(set, permissionSets()));
        }
        return roles;
    }

    private List<String> permissionSets() {
        return identities()
                .flatMap(arn -> permissionSet(arn).stream())
                .distinct()
                .toList();
    }

    /** {@code Developer} of {@code role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Developer_0123456789abcdef}. */
    private static Optional<String> permissionSet(Arn role) {
        String name = role.resourceName();
        int end = name.lastIndexOf('_');
        return role.resource().startsWith(RESERVED) && name.startsWith(RESERVED_NAME) && end > RESERVED_NAME.length()
                ? Optional.of(name.substring(RESERVED_NAME.length(), end))
                : Optional.empty();
    }

    /** The level of an id or a name. */
    public OrganizationLevel level(String text) {
        Organization organization = organization();
        OrganizationLevel byId = organization.levels().get(text);
        if (byId != null) {
            return byId;
        }
        List<OrganizationLevel> found = organization.levels().values().stream()
                .filter(level -> level.name().equals(text))
                .toList();
        return one(
                "root, organizational unit or account",
                text,
                found,
                organization.levels().values().stream().flatMap(level -> Stream.of(level.name(), level.id())));
    }

    /** The organization. */
    public Organization organization() {
        return environment
                .organization()
                .orElseThrow(() -> new RefusedChange(
                        "no-organization",
                        "the environment has no organization",
                        "SCPs and RCPs need its folder \"organization\""));
    }

    /** The account of an id or a name, if its inside is known. */
    Account account(String text) {
        List<Account> found = environment.accounts().values().stream()
                .filter(account -> account.id().equals(text)
                        || environment
                                .accountName(account.id())
                                .filter(text::equals)
                                .isPresent())
                .toList();
        return one("account", text, found, environment.accounts().keySet().stream());
    }

    /** The ARN of a managed policy, given as such or as {@code acme-prod/policy/DeployStack}. */
    public String managedPolicy(String text) {
        if (Arn.parse(text).isPresent()) {
            return text;
        }
        String marker = "/policy/";
        int at = text.indexOf(marker);
        if (at < 0) {
            throw new RefusedChange(
                    "unknown-name",
                    "\"" + text + "\" is no managed policy",
                    "give its ARN, or <account>/policy/<name>");
        }
        Account account = account(text.substring(0, at));
        String name = text.substring(at + marker.length());
        return account.managedPolicies().values().stream()
                .filter(policy -> policy.name().equals(name))
                .map(policy -> policy.arn())
                .findFirst()
                .orElseGet(() -> "arn:" + partition(account) + ":iam::" + account.id() + ":policy/" + name);
    }

    /** The short name of an identity, or its ARN where its account has no name. */
    String shown(Arn identity) {
        return identity.accountId()
                .map(id -> environment.accountName(id).orElse(id))
                .filter(name -> identity.service().equals("iam"))
                .map(name -> identity.resource().equals("root")
                        ? name + "/root"
                        : name + "/" + identity.resourceType() + "/" + identity.resourceName())
                .orElseGet(identity::toString);
    }

    public static String partition(Account account) {
        return Stream.concat(
                        account.roles().values().stream().map(Role::arn),
                        account.users().values().stream().map(User::arn))
                .map(Arn::partition)
                .findFirst()
                .orElse("aws");
    }

    private boolean fitsShortName(Arn arn, String text) {
        String end = "/" + arn.resourceType() + "/" + arn.resourceName();
        return AsciiCase.equal(text, arn.account() + end) || AsciiCase.equal(text, shown(arn));
    }

    private Stream<Arn> identities() {
        return environment.accounts().values().stream().flatMap(EnvironmentNames::identitiesOf);
    }

    private static Stream<Arn> identitiesOf(Account account) {
        return Stream.of(
                        account.users().values().stream().map(User::arn),
                        account.groups().values().stream().map(Group::arn),
                        account.roles().values().stream().map(Role::arn))
                .flatMap(arns -> arns);
    }

    private static <T> T one(String what, String text, List<T> found, Stream<String> known) {
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new RefusedChange(
                    "unknown-name",
                    "the environment has no " + what + " \"" + text + "\"",
                    suggestion(text, known.distinct().toList()));
        }
        throw new RefusedChange(
                "ambiguous-name", "\"" + text + "\" names more than one " + what, "give the id or ARN of one of them");
    }

    /** The nearest of the known names, or the first few of them. */
    public static String suggestion(String wanted, List<String> known) {
        Optional<String> nearest = NearestName.of(wanted, known);
        if (nearest.isPresent()) {
            return "did you mean \"" + nearest.get() + "\"?";
        }
        if (known.isEmpty()) {
            return "there is none";
        }
        List<String> first = new ArrayList<>(known.subList(0, Math.min(MOST_LISTED, known.size())));
        String rest = known.size() > MOST_LISTED ? " and " + (known.size() - MOST_LISTED) + " more" : "";
        return "there are " + String.join(", ", first) + rest;
    }
}
