package io.github.iamevaluator.ingest;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.ResolvedCaller;
import io.github.iamevaluator.environment.ResolvedResource;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.ResourceTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of exports written by a test. In texts, {@code '} stands for a quotation mark. */
record Folder(Path path) {

    static final String A = "111111111111";
    static final String DETAILS = "accounts/111111111111/get-account-authorization-details.json";
    static final String ALLOW = "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Action':'*','Resource':'*'}]}";
    static final String OPEN =
            "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Principal':'*','Action':'*','Resource':'*'}]}";

    Folder with(String file, String text) {
        return withExactly(file, text.replace('\'', '"'));
    }

    Folder withExactly(String file, String text) {
        try {
            Path target = path.resolve(file);
            Files.createDirectories(target.resolveSibling("."));
            Files.writeString(target, text);
            return this;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** A user ana in account A with more members. */
    Folder withUser(String members) {
        return with(DETAILS, "{'UserDetailList':[" + user(members) + "]}");
    }

    static String user(String members) {
        return "{'Arn':'arn:aws:iam::111111111111:user/ana','UserId':'AIDAANA'" + (members.isEmpty() ? "" : ",")
                + members + "}";
    }

    /** A resource file of account A. */
    Folder withResource(String members) {
        return with("accounts/111111111111/resources/it.json", members);
    }

    Environment read() {
        return AwsExports.read(path);
    }

    /** The problems of reading, or none. */
    List<Problem> problems() {
        try {
            read();
            return List.of();
        } catch (IngestException error) {
            return error.problems();
        }
    }

    static ResolvedCaller caller(Environment environment, String arn) {
        return environment.caller(Principals.parse(arn));
    }

    static ResolvedCaller ana(Environment environment) {
        return caller(environment, "arn:aws:iam::111111111111:user/ana");
    }

    static ResolvedResource resource(Environment environment, String arn, String action) {
        Principal root = Principals.parse("arn:aws:iam::111111111111:root");
        return environment.resource(ResourceTarget.of(arn), root, action);
    }

    /** Names of policies; those without a document in brackets. */
    static List<String> names(List<Policy> policies) {
        return policies.stream()
                .map(policy -> policy.document().isPresent() ? policy.name() : "[" + policy.name() + "]")
                .toList();
    }

    static List<String> levels(List<ControlLevel> levels) {
        return levels.stream()
                .map(level -> level.id() + names(level.policies()))
                .toList();
    }
}
