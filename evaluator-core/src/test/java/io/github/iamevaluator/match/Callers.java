package io.github.iamevaluator.match;

import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;

/** The callers that tests ask about. */
final class Callers {

    static final String ACCOUNT = "111111111111";
    static final Principal ROOT = Principals.parse("arn:aws:iam::111111111111:root");
    static final Principal ANA = Principals.parse("arn:aws:iam::111111111111:user/dev/ana");
    static final Principal SESSION = Principals.parse("arn:aws:sts::111111111111:assumed-role/build/ci");
    static final Principal LAMBDA = Principals.service("lambda.amazonaws.com");
    static final Principal GOOGLE = Principals.federated("accounts.google.com");

    private Callers() {}
}
