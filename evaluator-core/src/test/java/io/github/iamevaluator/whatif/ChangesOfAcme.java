package io.github.iamevaluator.whatif;

import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Role;
import java.util.LinkedHashMap;
import java.util.Map;

/** Changes of Acme that tests need more than once. */
final class ChangesOfAcme {

    private ChangesOfAcme() {}

    /** An account without one of its roles. */
    static Account without(Account account, String role) {
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
}
