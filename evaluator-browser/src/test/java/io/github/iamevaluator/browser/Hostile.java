package io.github.iamevaluator.browser;

import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;

/** Names that would do something if a page took them for markup. */
final class Hostile {

    static final String NAME = "</script><script>document.title='evil'</script><img src=x onerror=alert(1)>";

    private Hostile() {}

    /** A policy of that name that allows everything in S3. */
    static Policy policy() {
        String allow =
                "{\"Statement\": {\"Sid\": \"Evil\", \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\"}}";
        return PolicyParser.create(any -> true).parse(PolicyForm.IDENTITY, PolicyInput.text(NAME, allow));
    }
}
