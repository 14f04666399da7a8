package io.github.iamevaluator.terraform;

import static io.github.iamevaluator.change.ChangeFolderFixture.ACME;
import static io.github.iamevaluator.change.ChangeFolderFixture.CATALOG;

import io.github.iamevaluator.change.ChangedEnvironment;
import io.github.iamevaluator.environment.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A Terraform plan for the production account of Acme, written by a test. */
record PlanFixture(Path folder) {

    /** An identity policy, as it stands in a text of JSON. */
    static final String READ_ALL = "{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{\\\"Sid\\\":\\\"Secret\\\","
            + "\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Resource\\\":\\\"arn:aws:s3:::hidden/*\\\"}]}";

    /** Acme with a plan of these resource changes made; quotes of the JSON are apostrophes. */
    ChangedEnvironment applied(String configuration, String... resources) {
        return applied(ACME, configuration, resources);
    }

    /** An environment with a plan of these resource changes made; quotes of the JSON are apostrophes. */
    ChangedEnvironment applied(Environment environment, String configuration, String... resources) {
        String text = "{'format_version':'1.2','resource_changes':[\n" + String.join(",\n", resources)
                + "\n],'configuration':{'root_module':{" + configuration + "}}}";
        return TerraformPlan.read(write(text), environment, CATALOG, Optional.of("444444444444"))
                .applyTo(environment);
    }

    /** Writes a text as the plan. */
    Path write(String text) {
        try {
            return Files.writeString(folder.resolve("plan.json"), text.replace('\'', '"'));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A resource change. */
    static String resource(String type, String actions, String before, String after, String unknown) {
        return "{'address':'" + type + ".x','mode':'managed','type':'" + type + "','name':'x','change':{'actions':["
                + actions + "],'before':" + before + ",'after':" + after + ",'after_unknown':" + unknown
                + ",'before_sensitive':false,'after_sensitive':false}}";
    }

    /** A resource that is created. */
    static String created(String type, String after, String unknown) {
        return resource(type, "'create'", "null", after, unknown);
    }
}
