package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the request of one event: its caller, actions, resources and context. */
final class RequestOfEvent {

    private static final String CALL = "AwsApiCall";
    private static final String PARAMETERS = "requestParameters";

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
        this.record = record.withInner(PARAMETERS, event.name() + "Request");
        this.parameters = this.record.in(PARAMETERS);
        this.event = event;
        this.outcome = Denials.outcome(event.source(), event.errorCode(), record.text("errorMessage"));
    }

    Reading read() {
        String type = record.text("eventType").orElse(CALL);
        if (!type.equals(CALL)) {
            return new RejectedRecord(
                    RejectionReason.NOT_A_CALL, type, "", Optional.of(event), Optional.empty(), outcome);
        }
        EventCaller.Found caller = EventCaller.of(record.in("userIdentity"), parameters, names);
        if (caller.principal().isEmpty()) {
            return rejected(RejectionReason.UNKNOWN_CALLER, caller.type(), caller.missing(), caller);
        }
        Optional<DenialMessage> message = outcome == RecordedOutcome.DENIED
                ? record.text("errorMessage").flatMap(DenialMessage::parse)
                : Optional.empty();
        Optional<Reading> items = message.isPresent()
                ? Optional.empty()
                : ofItems(caller.principal().get(), caller.basis());
        if (items.isPresent()) {
            return items.get();
        }
        Optional<EventActions.Mapping> mapping = mapping(message);
        return mapping.isEmpty()
                ? rejected(RejectionReason.UNKNOWN_EVENT, event.source() + " " + event.name(), "", caller)
                : request(
                        caller.principal().get(),
                        caller.basis(),
                        mapping.get(),
                        message.flatMap(DenialMessage::resource));
    }

    /** What AWS says was refused is what was asked; it may be another action than the event's, such as PassRole. */
    private Optional<EventActions.Mapping> mapping(Optional<DenialMessage> message) {
        return message.map(DenialMessage::action)
                .flatMap(catalog::action)
                .map(action -> new EventActions.Mapping(
                        action.service(),
                        EventActions.withoutDate(event.name()),
                        List.of(refused(action.qualifiedName())),
                        ActionBasis.MESSAGE))
                .or(() -> actions.map(event.source(), event.name(), parameters));
    }

    /** A refused action, with what the event tells of a role that it passes or of tags that it puts. */
    private MappedAction refused(String action) {
        RequestContext.Builder context = RequestContext.builder();
        String name = EventActions.withoutDate(event.name());
        if (action.equals(PassedRoles.ACTION)) {
            List<RolePassing> passings = table.passedTo(actions.prefix(event.source()), name);
            if (passings.size() == 1) {
                context.add(PassedRoles.SERVICE_KEY, passings.get(0).service());
            }
        } else if (action.equals(CreationTags.CREATE_TAGS) && !name.equals("CreateTags")) {
            context.add("ec2:CreateAction", name);
        }
        return new MappedAction(action, Optional.empty(), context.build());
    }

    private Reading request(
            Principal caller, CallerBasis basis, EventActions.Mapping mapping, Optional<String> messageResource) {
        EventScope scope = EventScope.of(event, caller);
        EventResources resources = new EventResources(record, table, names, mapping.prefix(), scope);
        EventNeeds needs = new EventNeeds(catalog, table, mapping, record, resources);
        Lookup found = needs.resources(messageResource);
        String missing = found.isFound() ? needs.missing() : found.missing();
        if (!missing.isEmpty()) {
            return withoutResource(caller, basis, needs, missing);
        }
        List<DependentCheck> others = needs.others(found.targets());
        AccessRequest request = AccessRequest.builder(caller, needs.first())
                .resources(found.targets())
                .context(context(caller, mapping.prefix()).toBuilder()
                        .putAll(mapping.actions().get(0).context())
                        .build())
                .requires(others)
                .literalResource(true)
                .build();
        return new RecordedRequest(
                event,
                request,
                outcome,
                basis,
                mapping.basis(),
                found.basis(),
                needs.known().isPresent(),
                new Unasked(table, mapping, record, found.targets(), others).of(needs.known()));
    }

    private Reading withoutResource(Principal caller, CallerBasis basis, EventNeeds needs, String missing) {
        return new RejectedRecord(
                RejectionReason.UNKNOWN_RESOURCE,
                needs.first(),
                missing,
                Optional.of(event),
                Optional.of(caller),
                basis,
                needs.actions(),
                outcome);
    }

    /** The request of an event whose items or statements say what it needs. */
    private Optional<Reading> ofItems(Principal caller, CallerBasis basis) {
        EventScope scope = EventScope.of(event, caller);
        List<TableItems.Need> needs = TableItems.of(event, parameters, scope);
        if (needs.isEmpty()) {
            return Optional.empty();
        }
        String prefix = actions.prefix(event.source());
        EventResources resources = new EventResources(record, table, names, prefix, scope);
        if (!needs.stream().allMatch(need -> resources.mayBe(need.arn()))) {
            return Optional.empty();
        }
        String first = needs.get(0).action();
        List<ResourceTarget> targets = new ArrayList<>();
        List<DependentCheck> others = new ArrayList<>();
        for (TableItems.Need need : needs) {
            ResourceTarget target = resources.target(need.arn());
            if (need.action().equals(first)) {
                targets.add(target);
            } else {
                others.add(new DependentCheck(need.action(), target, RequestContext.EMPTY));
            }
        }
        AccessRequest request = AccessRequest.builder(caller, first)
                .resources(targets)
                .context(context(caller, prefix))
                .requires(others)
                .literalResource(true)
                .build();
        return Optional.of(
                new RecordedRequest(event, request, outcome, basis, ActionBasis.TABLE, ResourceBasis.PARAMETERS, true));
    }

    private RequestContext context(Principal caller, String prefix) {
        return EventContext.of(record, caller, event.time(), prefix, table.keys(prefix));
    }

    private Reading rejected(RejectionReason reason, String subject, String detail, EventCaller.Found caller) {
        return new RejectedRecord(
                reason, subject, detail, Optional.of(event), caller.principal(), caller.basis(), List.of(), outcome);
    }
}
