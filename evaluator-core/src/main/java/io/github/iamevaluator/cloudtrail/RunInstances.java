package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The resources of {@code ec2:RunInstances}: those that the request or the response names, and for what the call makes
 * ({@code instance/*}, {@code volume/*}, {@code network-interface/*}) the ARN without an id that Amazon EC2 asks for.
 *
 * <p>Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon EC2"; Amazon EC2 User Guide,
 * "Example policies to control access to the Amazon EC2 API", "Launch instances (RunInstances)".
 */
final class RunInstances {

    static final String ACTION = "ec2:RunInstances";

    private final EventFields request;
    private final EventScope scope;
    private final List<EventFields> asked;
    private final List<EventFields> interfaces;
    private final List<EventFields> made;

    RunInstances(EventFields record, EventScope scope) {
        this.scope = scope;
        this.request = record.in("requestParameters");
        this.asked = items(request, "instancesSet");
        this.interfaces = items(request, "networkInterfaceSet");
        this.made = items(record.in("responseElements"), "instancesSet");
    }

    private static List<EventFields> items(EventFields fields, String set) {
        return fields.in(set).objects("items");
    }

    /** The resources; none if the image, the subnet or a security group is not recorded. */
    Lookup lookup() {
        Set<String> images =
                firstKnown(texts(asked, "imageId"), texts(List.of(request), "imageId"), texts(made, "imageId"));
        Set<String> subnets =
                firstKnown(texts(List.of(request), "subnetId"), texts(interfaces, "subnetId"), texts(made, "subnetId"));
        Set<String> groups = firstKnown(groups(List.of(request)), groups(interfaces), groups(made));
        EventFields template = request.in("launchTemplate");
        if (images.isEmpty() || subnets.isEmpty() || groups.isEmpty()) {
            String what = images.isEmpty() ? "image" : subnets.isEmpty() ? "subnet" : "security group";
            return Lookup.missing("no " + what + " is named");
        }
        if (template.text("launchTemplateId").isEmpty()
                && template.text("launchTemplateName").isPresent()) {
            return Lookup.missing("the launch template is recorded by its name only");
        }
        List<ResourceTarget> targets = new ArrayList<>();
        images.forEach(image -> targets.add(
                ResourceTarget.of("arn:" + scope.partition() + ":ec2:" + scope.region() + "::image/" + image)));
        targets.add(instance());
        targets.add(target("volume", "*"));
        firstKnown(texts(interfaces, "networkInterfaceId"), Set.of("*"), Set.of())
                .forEach(id -> targets.add(target("network-interface", id)));
        groups.forEach(id -> targets.add(target("security-group", id)));
        subnets.forEach(id -> targets.add(target("subnet", id)));
        keyNames().forEach(name -> targets.add(target("key-pair", name)));
        template.text("launchTemplateId").ifPresent(id -> targets.add(target("launch-template", id)));
        if (targets.size() > EventResources.MOST) {
            return Lookup.missing("it names more than " + EventResources.MOST + " resources");
        }
        return Lookup.found(targets, made.isEmpty() ? ResourceBasis.PARAMETERS : ResourceBasis.RESPONSE);
    }

    private Set<String> keyNames() {
        return firstKnown(texts(asked, "keyName"), texts(List.of(request), "keyName"), texts(made, "keyName"));
    }

    private ResourceTarget instance() {
        RequestContext.Builder type = RequestContext.builder();
        request.text("instanceType").ifPresent(text -> type.add("ec2:InstanceType", text));
        return new ResourceTarget(arn("instance", "*"), Optional.empty(), type.build(), ResourceSettings.DEFAULT);
    }

    private ResourceTarget target(String type, String id) {
        return ResourceTarget.of(arn(type, id));
    }

    private String arn(String type, String id) {
        return "arn:" + scope.partition() + ":ec2:" + scope.region() + ':' + scope.account() + ':' + type + '/' + id;
    }

    private static Set<String> texts(List<EventFields> items, String name) {
        return distinct(items, item -> item.text(name).stream().toList());
    }

    private static Set<String> groups(List<EventFields> items) {
        return distinct(items, item -> List.copyOf(texts(items(item, "groupSet"), "groupId")));
    }

    private static Set<String> distinct(List<EventFields> items, Function<EventFields, List<String>> texts) {
        Set<String> found = new LinkedHashSet<>();
        items.forEach(item -> found.addAll(texts.apply(item)));
        return found;
    }

    private static Set<String> firstKnown(Set<String> first, Set<String> second, Set<String> third) {
        if (!first.isEmpty()) {
            return first;
        }
        return second.isEmpty() ? third : second;
    }
}
