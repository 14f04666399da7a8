package io.github.iamevaluator.terraform;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.change.ChangeSet;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.json.JsonException;
import io.github.iamevaluator.json.JsonLimits;
import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.overlay.ChangeObject;
import io.github.iamevaluator.overlay.ChangeProblems;
import io.github.iamevaluator.parse.PolicyParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what {@code terraform show -json} prints of a plan as changes of an environment.
 *
 * <p>A policy that is not known until the plan is applied is unknown (INC-1), never the same. What carries policies and is not
 * read is told.
 *
 * <p>Source: Terraform, "JSON Output Format", plan representation, format version 1.
 *
 * @since 0.1.0
 */
public final class TerraformPlan {

    private static final JsonLimits LIMITS = JsonLimits.DEFAULT.withSize(256 << 20);

    private static final int MOST_DRIFT = 50;

    private final ChangeProblems problems = new ChangeProblems();
    private final Environment before;
    private final PolicyParser parser;
    private final Optional<String> account;

    private TerraformPlan(Environment before, ServiceCatalog catalog, Optional<String> account) {
        this.before = before;
        this.parser = PolicyParser.create(catalog::rcpSupported);
        this.account = account;
    }

    /**
     * The changes of a plan.
     *
     * @param before the environment that the plan will change
     * @param catalog says which services RCPs may name (RCP-7, RCP-8)
     * @param account the account that it is for, if neither its ARNs nor the environment say so
     */
    public static ChangeSet read(Path plan, Environment before, ServiceCatalog catalog, Optional<String> account) {
        return new TerraformPlan(before, catalog, account).read(plan);
    }

    private ChangeSet read(Path file) {
        try {
            JsonText text = JsonReader.withLimits(LIMITS).read(file);
            return ChangeObject.of(text, text.root(), "the plan", problems)
                    .filter(this::isReadable)
                    .map(this::changes)
                    .orElseGet(() -> new ChangeSet(List.of(), 1, problems.found(), List.of()));
        } catch (JsonException noJson) {
            problems.add(noJson.problem());
        } catch (IOException failure) {
            problems.add("unreadable-file", file.toString(), "it cannot be read: " + failure.getMessage(), "mend it");
        }
        return new ChangeSet(List.of(), 1, problems.found(), List.of());
    }

    private boolean isReadable(ChangeObject plan) {
        Optional<String> version = plan.text("format_version");
        if (version.isEmpty()) {
            plan.problem(
                    "no-plan",
                    plan.object(),
                    "this has no \"format_version\"",
                    "give what terraform show -json prints of a saved plan, or a folder of changes");
        } else if (!version.get().equals("1") && !version.get().startsWith("1.")) {
            plan.problem(
                    "plan-version",
                    plan.value("format_version").orElse(plan.object()),
                    "the plan has format version " + version.get(),
                    "version 1 is read; show it with a Terraform that prints that");
        } else if (plan.value("resource_changes").isEmpty()
                && plan.value("planned_values").isEmpty()) {
            plan.problem(
                    "no-plan",
                    plan.object(),
                    "this has no \"resource_changes\"",
                    "show a saved plan (terraform show -json plan.out), not a state");
        }
        for (JsonMember repeated : plan.object().repeatedMembers()) {
            plan.problem(
                    "repeated-member",
                    repeated.value(),
                    "the plan has the member \"" + repeated.name() + "\" twice",
                    "give what terraform show -json prints");
        }
        return problems.found().isEmpty();
    }

    private ChangeSet changes(ChangeObject plan) {
        PlannedEntries entries = new PlannedEntries(problems);
        List<PlannedResource> all = entries.read(plan);
        List<PlannedResource> planned =
                all.stream().filter(PlannedResource::isChanged).toList();
        Optional<JsonObject> configuration = plan.value("configuration").flatMap(JsonValue::asObject);
        PlanReferences references = new PlanReferences(configuration, all);
        PlanNames names = new PlanNames(before, account, references, accounts(all));
        PlanDocuments documents = new PlanDocuments(parser);
        PlanChanges changes = new PlanChanges(names, documents, parser);
        planned.forEach(changes::add);
        List<String> notices = new ArrayList<>(changes.notCovered());
        notices.addAll(drift(all, new PlanDrift(before, names, documents, changes.permissions())));
        if (plan.value("complete")
                .flatMap(JsonValue::asBoolean)
                .filter(complete -> !complete)
                .isPresent()) {
            notices.add(
                    plan.text().source()
                            + ": the plan is a part (-target, or changes that Terraform put off): what it leaves out is not compared");
        }
        int rejected = entries.rejected() + failed(plan) + deferred(plan);
        return new ChangeSet(changes.changes(), rejected, problems.found(), notices);
    }

    /** What Terraform put off, since it cannot know yet what to change: each is rejected. */
    private int deferred(ChangeObject plan) {
        List<JsonValue> list = plan.value("deferred_changes")
                .flatMap(JsonValue::asArray)
                .map(JsonValue.JsonArray::elements)
                .orElse(List.of());
        for (JsonValue element : list) {
            String address = element.asObject()
                    .flatMap(object -> object.get("resource_change"))
                    .flatMap(JsonValue::asObject)
                    .map(PlannedResource::nameOf)
                    .orElse("a resource");
            plan.problem(
                    "deferred",
                    element,
                    "Terraform put off what becomes of " + address,
                    "what it concerns is not covered");
        }
        return list.size();
    }

    /** Planning that failed leaves out changes that nobody can count: one that is rejected stands for them. */
    private int failed(ChangeObject plan) {
        Optional<JsonValue> errored = plan.value("errored");
        if (errored.isEmpty()
                || errored.flatMap(JsonValue::asBoolean)
                        .filter(failed -> !failed)
                        .isPresent()) {
            return 0;
        }
        plan.problem(
                "plan-errored",
                errored.get(),
                "planning failed, so that the plan is incomplete: what it lacks is not compared",
                "mend what terraform plan complains of, and plan again");
        return 1;
    }

    /** Where the plan and the environment disagree: the first few places, and how many more there are. */
    private static List<String> drift(List<PlannedResource> all, PlanDrift drift) {
        List<String> found =
                all.stream().flatMap(resource -> drift.of(resource).stream()).toList();
        if (found.size() <= MOST_DRIFT) {
            return found;
        }
        List<String> first = new ArrayList<>(found.subList(0, MOST_DRIFT));
        first.add("drift: and " + (found.size() - MOST_DRIFT) + " more");
        return first;
    }

    /** The accounts of the ARNs of the resources themselves. */
    private static Set<String> accounts(List<PlannedResource> planned) {
        Set<String> accounts = new LinkedHashSet<>();
        for (PlannedResource resource : planned) {
            resource.was("arn")
                    .or(() -> resource.is("arn"))
                    .flatMap(Arn::parse)
                    .flatMap(Arn::accountId)
                    .ifPresent(accounts::add);
        }
        return accounts;
    }
}
