package io.github.iamevaluator.scenario;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalDetails;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.scenario.input.Fields;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.ReadProblems.Code;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads who calls: the {@code principal} field of a request with the fields that tell more of it. */
final class PrincipalReader {

    private static final List<String> KINDS = List.of("service", "anonymous", "federated", "canonicalUser");

    private final Fields request;
    private final AllSettings settings;
    private final ReadProblems problems;
    private final Refusals refusals;

    PrincipalReader(Fields request, AllSettings settings, ReadProblems problems, Refusals refusals) {
        this.request = request;
        this.settings = settings;
        this.problems = problems;
        this.refusals = refusals;
    }

    /** The caller; empty if it is refused or cannot be read. */
    Optional<Principal> read(JsonValue value) {
        Optional<String> arn = value.asString();
        if (arn.isPresent()) {
            return make(value, () -> Principals.parse(arn.get(), details()));
        }
        return Fields.of(value, "the principal", KINDS, problems).flatMap(this::kind);
    }

    private Optional<Principal> kind(Fields principal) {
        if (principal.object().members().size() != 1) {
            problems.add(
                    Code.WRONG_VALUE,
                    principal.object(),
                    "the principal has " + principal.object().members().size() + " fields",
                    "give it one of " + String.join(", ", KINDS));
            return Optional.empty();
        }
        if (principal.object().has("anonymous")) {
            return anonymous(principal);
        }
        return named(principal, "service", Principals::service)
                .or(() -> named(principal, "federated", Principals::federated))
                .or(() -> named(principal, "canonicalUser", id -> Principals.canonicalUser(id, canonicalAccount())));
    }

    private Optional<Principal> anonymous(Fields principal) {
        if (!principal.flag("anonymous", false)) {
            problems.add(
                    Code.WRONG_VALUE, principal.object(), "anonymous is not true", "write true, or name the principal");
            return Optional.empty();
        }
        return Optional.of(Principals.anonymous());
    }

    private Optional<Principal> named(Fields principal, String kind, Function<String, Principal> principalOf) {
        return principal.text(kind).flatMap(name -> make(principal.object(), () -> principalOf.apply(name)));
    }

    private <T> Optional<T> make(JsonValue at, Supplier<T> maker) {
        return refusals.attempt(problems.locate(at), maker);
    }

    private PrincipalDetails details() {
        return new PrincipalDetails(
                request.text("principalId"),
                request.text("roleArn").map(PrincipalReader::arn),
                request.text("federatedBy").map(PrincipalReader::arn),
                settings.serviceLinkedRole());
    }

    /** REQ-19. */
    private Optional<String> canonicalAccount() {
        Optional<String> account = request.text("canonicalAccount");
        account.filter(id -> !Arn.isAccountId(id)).ifPresent(id -> {
            throw new InvalidRequestException(
                    InputError.INVALID_PRINCIPAL, "canonicalAccount \"" + id + "\" is no account id; write 12 digits");
        });
        return account;
    }

    private static Arn arn(String text) {
        return Arn.parse(text)
                .orElseThrow(() -> new InvalidRequestException(
                        InputError.INVALID_PRINCIPAL,
                        "\"" + text + "\" is no ARN; write arn:aws:iam::<account>:role/<path and name>"));
    }
}
