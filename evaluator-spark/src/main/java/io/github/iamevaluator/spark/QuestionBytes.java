package io.github.iamevaluator.spark;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.PrincipalText;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalDetails;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A recorded request as bytes, which Spark moves and groups: equal requests give equal bytes.
 *
 * <p>For one run of one program, not for files. Settings of resources are not kept, because CloudTrail records none.
 */
final class QuestionBytes {

    /** What {@link DataOutputStream#writeUTF} takes in any case: three bytes a character. */
    private static final int PIECE = 65_535 / 3;

    private QuestionBytes() {}

    static byte[] write(AccessRequest request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            principal(out, request.principal());
            text(out, request.action());
            out.writeInt(request.resources().size());
            for (ResourceTarget target : request.resources()) {
                target(out, target);
            }
            context(out, request.context());
            out.writeInt(request.requires().size());
            for (DependentCheck check : request.requires()) {
                text(out, check.action());
                target(out, check.resource());
                context(out, check.context());
            }
            out.writeBoolean(request.callerInManagementAccount());
            out.writeBoolean(request.literalResource());
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        return bytes.toByteArray();
    }

    /** The request; its caller is named in full, so that any environment will do. */
    static AccessRequest read(byte[] bytes, Environment environment) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Principal caller = PrincipalText.read(text(in), environment, details(in));
            AccessRequest.Builder request = AccessRequest.builder(caller, text(in));
            List<ResourceTarget> targets = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                targets.add(target(in));
            }
            request.resources(targets).context(context(in));
            List<DependentCheck> checks = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                checks.add(new DependentCheck(text(in), target(in), context(in)));
            }
            return request.requires(checks)
                    .callerInManagementAccount(in.readBoolean())
                    .literalResource(in.readBoolean())
                    .build();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static void principal(DataOutputStream out, Principal principal) throws IOException {
        text(out, PrincipalText.of(principal));
        optional(out, principal.uniqueId());
        optional(out, principal.roleArn().map(Arn::toString));
        Optional<Arn> creator =
                principal instanceof Principal.FederatedUser user ? Optional.of(user.creator()) : Optional.empty();
        optional(out, creator.map(Arn::toString));
        out.writeBoolean(principal.serviceLinkedRole());
    }

    private static PrincipalDetails details(DataInputStream in) throws IOException {
        return new PrincipalDetails(
                optional(in), optional(in).flatMap(Arn::parse), optional(in).flatMap(Arn::parse), in.readBoolean());
    }

    private static void target(DataOutputStream out, ResourceTarget target) throws IOException {
        text(out, target.arn());
        optional(out, target.ownerAccount());
        context(out, target.context());
    }

    private static ResourceTarget target(DataInputStream in) throws IOException {
        return new ResourceTarget(text(in), optional(in), context(in), ResourceSettings.DEFAULT);
    }

    /** In the order of the names, since the order in which keys were given means nothing. */
    private static void context(DataOutputStream out, RequestContext context) throws IOException {
        Map<String, RequestContext.Entry> sorted = new TreeMap<>(context.entries());
        out.writeInt(sorted.size());
        for (RequestContext.Entry entry : sorted.values()) {
            text(out, entry.key());
            out.writeBoolean(entry.value().fold(single -> true, many -> false));
            List<String> values = entry.value().values();
            out.writeInt(values.size());
            for (String value : values) {
                text(out, value);
            }
        }
    }

    private static RequestContext context(DataInputStream in) throws IOException {
        RequestContext.Builder context = RequestContext.builder();
        for (int keys = in.readInt(); keys > 0; keys--) {
            String key = text(in);
            boolean single = in.readBoolean();
            List<String> values = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                values.add(text(in));
            }
            context.put(key, single ? ContextValue.of(values.get(0)) : ContextValue.ofAll(values));
        }
        return context.build();
    }

    private static void optional(DataOutputStream out, Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            text(out, text.get());
        }
    }

    private static Optional<String> optional(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(text(in)) : Optional.empty();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        int pieces = text.length() / PIECE + 1;
        out.writeInt(pieces);
        for (int i = 0; i < pieces; i++) {
            out.writeUTF(text.substring(i * PIECE, Math.min(text.length(), (i + 1) * PIECE)));
        }
    }

    private static String text(DataInputStream in) throws IOException {
        int pieces = in.readInt();
        if (pieces == 1) {
            return in.readUTF();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(in.readUTF());
        }
        return text.toString();
    }
}
