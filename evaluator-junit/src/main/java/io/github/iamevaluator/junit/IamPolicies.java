package io.github.iamevaluator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names the policies that a class of tests, or one test, is about; its methods may then take an {@link Iam}.
 *
 * <p>A policy is given as a file, as a folder of {@code .json} files, or as the document itself in a text block; paths
 * begin at the working directory, which under Maven and Gradle is the module's folder. Policies given here are there for
 * whoever asks, and with an environment they replace what it says of their type, as on the command line. On a method it
 * takes the place of that of the class. Everything is read once in a run, however many classes name it.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(IamExtension.class)
public @interface IamPolicies {

    /** The folder of an exported organization ({@code docs/environment.md}); left out: there is none. */
    String environment() default "";

    /** Identity policies. */
    String[] policies() default {};

    /** The permissions boundary. */
    String permissionsBoundary() default "";

    /** Session policies. */
    String[] session() default {};

    /** SCPs: one entry for each level, the organization's root first. */
    String[] serviceControl() default {};

    /** RCPs: one entry for each level, the organization's root first. */
    String[] resourceControl() default {};

    /** The policy of the interface endpoint that requests go through. */
    String vpcEndpoint() default "";

    /** The policy of the resource, whichever is asked about; {@link IamPolicy#resource} gives that of a certain one. */
    String resource() default "";

    /** The time of every request, in ISO 8601 ({@code 2026-11-22T10:00:00Z}); left out: now. */
    String clock() default "";
}
