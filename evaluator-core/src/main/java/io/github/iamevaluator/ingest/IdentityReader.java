package io.github.iamevaluator.ingest;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.Group;
import io.github.iamevaluator.environment.IdentityPolicies;
import io.github.iamevaluator.environment.ManagedPolicy;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.User;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.Principals;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code get-account-authorization-details}: users, groups, roles and managed policies of one account. */
final class IdentityReader {

    private static final Set<String> LISTS = Set.of("UserDetailList", "GroupDetailList", "RoleDetailList", "Policies");

    private final AccountDraft account;
    private final PolicyDocuments documents;
    private final IngestProblems problems;

    IdentityReader(AccountDraft account, PolicyDocuments documents, IngestProblems problems) {
        this.account = account;
        this.documents = documents;
        this.problems = problems;
    }

    /** Reads one file of it, of one page or several; the account is complete unless the last page is truncated. */
    void read(ExportFile file) {
        account.complete(true);
        file.read(LISTS, this::read);
    }

    private void read(String member, JsonText text, JsonValue value) {
        switch (member) {
            case "UserDetailList" -> object(text, value).ifPresent(this::user);
            case "GroupDetailList" -> object(text, value).ifPresent(this::group);
            case "RoleDetailList" -> object(text, value).ifPresent(this::role);
            case "Policies" -> object(text, value).ifPresent(this::managedPolicy);
            case "IsTruncated" -> account.complete(!value.asBoolean().orElse(false));
            default -> {}
        }
    }

    private Optional<ExportObject> object(JsonText text, JsonValue value) {
        return ExportObject.of(text, value, problems);
    }

    private void user(ExportObject user) {
        caller(user, PrincipalKind.USER)
                .ifPresent(arn -> account.add(new User(
                        arn,
                        user.string("UserId"),
                        policies(user, "UserPolicyList"),
                        new LinkedHashSet<>(user.strings("GroupList")),
                        boundary(user),
                        TagReader.read(user, "Tags"))));
    }

    private void group(ExportObject group) {
        arn(group).ifPresent(arn -> account.add(new Group(arn, policies(group, "GroupPolicyList"))));
    }

    private void role(ExportObject role) {
        caller(role, PrincipalKind.ROLE)
                .ifPresent(arn -> account.add(new Role(
                        arn,
                        role.string("RoleId"),
                        document(role, "AssumeRolePolicyDocument", arn.toString(), PolicyForm.ROLE_TRUST),
                        policies(role, "RolePolicyList"),
                        boundary(role),
                        TagReader.read(role, "Tags"))));
    }

    private void managedPolicy(ExportObject policy) {
        Optional<Arn> arn = arn(policy);
        if (arn.isEmpty()) {
            return;
        }
        String name = policy.string("PolicyName").orElse(arn.get().resourceName());
        Map<String, AttachedPolicy> versions = new LinkedHashMap<>();
        Optional<String> defaultVersion = Optional.empty();
        for (ExportObject version : policy.members("PolicyVersionList")) {
            Optional<String> id = version.required("VersionId");
            id.ifPresent(v -> versions.put(v, document(version, "Document", name, PolicyForm.IDENTITY)));
            defaultVersion = version.flag("IsDefaultVersion") ? id : defaultVersion;
        }
        account.add(new ManagedPolicy(
                arn.get().toString(), name, defaultVersion, versions, TagReader.read(policy, "Tags")));
    }

    private IdentityPolicies policies(ExportObject identity, String inlineList) {
        Map<String, AttachedPolicy> inline = new LinkedHashMap<>();
        for (ExportObject policy : identity.members(inlineList)) {
            policy.required("PolicyName")
                    .ifPresent(name -> inline.put(name, document(policy, "PolicyDocument", name, PolicyForm.IDENTITY)));
        }
        Set<String> managed = new LinkedHashSet<>();
        for (ExportObject policy : identity.members("AttachedManagedPolicies")) {
            policy.required("PolicyArn").ifPresent(managed::add);
        }
        return new IdentityPolicies(inline, managed);
    }

    private static Optional<String> boundary(ExportObject identity) {
        return identity.member("PermissionsBoundary").flatMap(boundary -> boundary.required("PermissionsBoundaryArn"));
    }

    /** A document that is left out is unknown. */
    private AttachedPolicy document(ExportObject owner, String member, String name, PolicyForm form) {
        return owner.value(member)
                .map(value -> documents.read(name, form, owner.text(), value))
                .orElseGet(() -> AttachedPolicy.unknown(name));
    }

    /** The ARN of a user or role; empty, and told, where it is none, so that one wrong name does not stop the rest. */
    private Optional<Arn> caller(ExportObject identity, PrincipalKind kind) {
        Optional<Arn> arn = arn(identity);
        Optional<Arn> usable = arn.filter(text -> isCaller(text, kind));
        if (arn.isPresent() && usable.isEmpty()) {
            problems.leaveOut(
                    arn.get().toString(),
                    kind == PrincipalKind.USER ? "user" : "role",
                    identity.text(),
                    identity.value("Arn").orElse(identity.object()));
        }
        return usable;
    }

    private static boolean isCaller(Arn arn, PrincipalKind kind) {
        try {
            return Principals.parse(arn.toString()).kind() == kind;
        } catch (InvalidRequestException none) {
            return false;
        }
    }

    private Optional<Arn> arn(ExportObject identity) {
        Optional<String> text = identity.required("Arn");
        Optional<Arn> arn = text.flatMap(Arn::parse).filter(account::owns);
        if (text.isPresent() && arn.isEmpty()) {
            identity.problem(
                    "wrong-account",
                    identity.value("Arn").orElse(identity.object()),
                    "\"" + text.get() + "\" is no ARN of account " + account.id(),
                    "put the file into the folder of its account");
        }
        return arn;
    }
}
