package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the request of one event: its caller, actions, resources and context. */
final class RequestOfEvent {

    private static final String CALL = "AwsApiCall";
    private static final String COPY_SOURCE = "x-amz-copy-source";

    private final ServiceCatalog catalog;
    private final EventTable table;
    private final EventActions actions;
    private final RecordedNames names;
    private final EventFields record;
    private final EventFields parameters;
    private final RecordedEvent event;
    private final RecordedOutcome outcome;

    RequestOfEvent(
            ServiceCatalog catalog,
            EventTable table,
            EventActions actions,
            RecordedNames names,
            EventFields record,
            RecordedEvent event) {
        this.catalog = catalog;
        this.table = table;
        this.actions = actions;
        this.names = names;
        this.record = record;
        this.parameters = record.in("requestParameters");
        this.event = event;
        this.outcome = Denials.outcome(event.errorCode());
    }

    Reading read() {
        String type = record.text("eventType").orElse(CALL);
        if (!type.equals(CALL)) {
            return rejected(RejectionReason.NOT_A_CALL, type, Optional.empty());
        }
        EventFields identity = record.in("userIdentity");
        Optional<Principal> caller = EventCaller.of(identity, parameters);
        if (caller.isEmpty()) {
            return rejected(
                    RejectionReason.UNKNOWN_CALLER, identity.text("type").orElse("without type"), Optional.empty());
        }
        Optional<DenialMessage> message = outcome == RecordedOutcome.DENIED
                ? record.text("errorMessage").flatMap(DenialMessage::parse)
                : Optional.empty();
        Optional<EventActions.Mapping> mapping = mapping(message);
        return mapping.isEmpty()
                ? rejected(RejectionReason.UNKNOWN_EVENT, event.source() + " " + event.name(), caller)
                : request(caller.get(), mapping.get(), message.flatMap(DenialMessage::resource));
    }

    /** What AWS says was refused is what was asked; it may be another action than the event's, such as PassRole. */
    private Optional<EventActions.Mapping> mapping(Optional<DenialMessage> message) {
        return message.map(DenialMessage::action)
                .flatMap(catalog::action)
                .map(action -> new EventActions.Mapping(
                        action.service(), List.of(MappedAction.of(action.qualifiedName())), ActionBasis.MESSAGE))
                .or(() -> actions.map(event.source(), event.name(), parameters));
    }

    private Reading request(Principal caller, EventActions.Mapping mapping, Optional<String> messageResource) {
        EventParameters given = new EventParameters(parameters);
        EventScope scope = EventScope.of(event, caller);
        EventResources resources = new EventResources(
                record, given, new ParameterArns(table, names, mapping.prefix(), given, scope), scope);
        MappedAction first = mapping.actions().get(0);
        Optional<ServiceAction> known = catalog.action(first.action());
        Optional<EventResources.Found> found = first.parameter().isPresent()
                ? target(first, resources).map(RequestOfEvent::found)
                : known.map(action -> resources.of(action, messageResource))
                        .orElseGet(() -> resources.ofUnknown(messageResource));
        Optional<List<DependentCheck>> dependent = dependent(mapping, resources);
        if (found.isEmpty() || dependent.isEmpty()) {
            return rejected(RejectionReason.UNKNOWN_RESOURCE, first.action(), Optional.of(caller));
        }
        AccessRequest request = AccessRequest.builder(caller, first.action())
                .resources(found.get().targets())
                .context(context(caller, mapping.prefix()))
                .requires(dependent.get())
                .literalResource(true)
                .build();
        return new RecordedRequest(
                event, request, outcome, mapping.basis(), found.get().basis(), known.isPresent());
    }

    private RequestContext context(Principal caller, String prefix) {
        return EventContext.of(record, caller, event.time(), prefix, table.keys(prefix));
    }

    private static EventResources.Found found(ResourceTarget target) {
        return new EventResources.Found(List.of(target), ResourceBasis.PARAMETERS);
    }

    /** The other permissions that the event needs; empty if the record does not tell a resource of theirs. */
    private Optional<List<DependentCheck>> dependent(EventActions.Mapping mapping, EventResources resources) {
        List<DependentCheck> checks = new ArrayList<>();
        for (MappedAction action :
                mapping.actions().subList(1, mapping.actions().size())) {
            if (action.parameter().filter(parameters::has).isPresent()) {
                Optional<ResourceTarget> target = target(action, resources);
                if (target.isEmpty()) {
                    return Optional.empty();
                }
                checks.add(new DependentCheck(action.action(), target.get(), action.context()));
            }
        }
        return Optional.of(checks);
    }

    /** The resource that a parameter of an action's own names. */
    private Optional<ResourceTarget> target(MappedAction action, EventResources resources) {
        Optional<String> value = action.parameter().flatMap(parameters::text);
        boolean copy = action.parameter().filter(COPY_SOURCE::equals).isPresent();
        return value.map(text -> copy ? resources.objectArn(path(text)) : text)
                .filter(text -> Arn.parse(text).isPresent())
                .map(resources::target);
    }

    /** The source of a copy, {@code /bucket/key?versionId=id} with percent signs, as {@code bucket/key}. */
    private static String path(String text) {
        int version = text.indexOf("?versionId=");
        String path = decoded(version < 0 ? text : text.substring(0, version));
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            bytes[length++] = low < 0 ? bytes[i] : (byte) (high << 4 | low);
            i += low < 0 ? 0 : 2;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private Reading rejected(RejectionReason reason, String subject, Optional<Principal> caller) {
        return new RejectedRecord(reason, subject, Optional.of(event), caller, outcome);
    }
}
