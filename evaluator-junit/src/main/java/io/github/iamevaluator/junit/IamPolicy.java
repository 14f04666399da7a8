package io.github.iamevaluator.junit;

import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyParseException;
import java.util.Optional;

/**
 * A policy that a test adds with {@link Iam#with}: what it is, and its document.
 *
 * <p>A document is given as text, which begins with a brace, or as the path of a file or folder.
 *
 * @since 0.1.0
 */
public final class IamPolicy {

    private final PolicyForm form;
    private final String document;
    private final Optional<String> name;
    private final Optional<String> place;

    private IamPolicy(PolicyForm form, String document, Optional<String> name, Optional<String> place) {
        this.form = form;
        this.document = document;
        this.name = name;
        this.place = place;
    }

    /** One more identity policy of whoever asks. */
    public static IamPolicy identity(String document) {
        return of(PolicyForm.IDENTITY, document);
    }

    /** The permissions boundary of whoever asks. */
    public static IamPolicy permissionsBoundary(String document) {
        return of(PolicyForm.PERMISSIONS_BOUNDARY, document);
    }

    /** One more session policy of whoever asks; only sessions and roles may then ask. */
    public static IamPolicy session(String document) {
        return of(PolicyForm.SESSION, document);
    }

    /** The policy of a resource. */
    public static IamPolicy resource(String resourceArn, String document) {
        return of(PolicyForm.RESOURCE_BASED, document).at(resourceArn);
    }

    /** The trust policy of a role. */
    public static IamPolicy trust(String roleArn, String document) {
        return of(PolicyForm.ROLE_TRUST, document).at(roleArn);
    }

    /** One more SCP at each root of the organization; without an environment at the last level in hand. */
    public static IamPolicy serviceControl(String document) {
        return of(PolicyForm.SERVICE_CONTROL, document);
    }

    /** One more RCP at each root of the organization; without an environment at the last level in hand. */
    public static IamPolicy resourceControl(String document) {
        return of(PolicyForm.RESOURCE_CONTROL, document);
    }

    /** The policy of the interface endpoint that every request goes through. */
    public static IamPolicy vpcEndpoint(String document) {
        return of(PolicyForm.INTERFACE_ENDPOINT, document);
    }

    /**
     * The same policy under a name, if its document is given as text; it is otherwise named by its number.
     *
     * <p>In an environment an identity policy takes the place of the caller's inline policy of the same name.
     */
    public IamPolicy named(String policyName) {
        return new IamPolicy(form, document, Optional.of(policyName), place);
    }

    /**
     * The same policy elsewhere.
     *
     * @param where for an SCP or RCP the id of a root, organizational unit or account; for a resource policy an ARN
     */
    public IamPolicy at(String where) {
        return new IamPolicy(form, document, name, Optional.of(where));
    }

    /**
     * The change that it makes.
     *
     * @param number how many policies the test has added with it
     * @throws PolicyParseException if the document violates the grammar
     * @throws UnusablePoliciesException if the file cannot be read
     */
    PolicyChange change(PolicyTexts texts, int number) {
        return new PolicyChange(form, texts.read(form, name.orElse("added policy " + number), document), place);
    }

    private static IamPolicy of(PolicyForm form, String document) {
        return new IamPolicy(form, document, Optional.empty(), Optional.empty());
    }
}
