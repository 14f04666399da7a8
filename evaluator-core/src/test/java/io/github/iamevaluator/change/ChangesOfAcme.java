package io.github.iamevaluator.change;

import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import java.util.LinkedHashMap;
import java.util.Map;

/** Changes of Acme that tests need more than once. */
public final class ChangesOfAcme {

    private ChangesOfAcme() {}

    /** An account without one of its roles. */
    public static Account without(Account account, String role) {
        Map<String, Role> roles = new LinkedHashMap<>(account.roles());
        roles.remove(role);
        return new Account(
                account.id(),
                account.users(),
                account.groups(),
                roles,
                account.managedPolicies(),
                account.complete(),
                account.unlisted());
    }

    /** An identity policy that allows these actions on everything. */
    public static Policy allow(String name, String... actions) {
        String document = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":[\""
                + String.join("\",\"", actions) + "\"],\"Resource\":\"*\"}}";
        return PolicyParser.create(any -> true).parse(PolicyForm.IDENTITY, PolicyInput.text(name, document));
    }
}
