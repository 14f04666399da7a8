package io.github.iamevaluator.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iamevaluator.request.InvalidRequestException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrincipalNamesTest {

    private final Environment environment = Samples.organization();

    @Test
    void accountNameKindAndNameAreEnough() {
        assertThat(environment.principalNamed("acme-prod/role/deploy")).isEqualTo(Samples.DEPLOY);
    }

    @Test
    void accountIdAndPathAreUnderstoodAndCaseIsIgnored() {
        assertThat(environment.principalNamed("111111111111/user/ana")).isEqualTo(Samples.ANA);
        assertThat(environment.principalNamed("Acme-Prod/role/ci/Deploy")).isEqualTo(Samples.DEPLOY);
    }

    @Test
    void rootIsNamedByItsAccount() {
        assertThat(environment.principalNamed("acme-prod/root")).hasToString("arn:aws:iam::111111111111:root");
    }

    @Test
    void misspeltNameGetsASuggestion() {
        assertThatThrownBy(() -> environment.principalNamed("acme-prod/role/deply"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("did you mean \"acme-prod/role/deploy\"?");
    }

    @Test
    void nameFarFromEverythingGetsAList() {
        assertThatThrownBy(() -> environment.principalNamed("x")).hasMessageContaining("there are acme-prod/root");
    }

    @Test
    void nameOfTwoAccountsIsRefusedWithBoth() {
        Account other = Account.of(Samples.S).with(Role.of(Samples.arn("arn:aws:iam::222222222222:role/deploy")));
        Organization twins = Samples.tree().with(OrganizationLevel.account(Samples.S, "acme-prod", "r-1"));
        Environment two = environment.withAccount(other).withOrganization(Optional.of(twins));
        assertThatThrownBy(() -> two.principalNamed("acme-prod/role/deploy"))
                .hasMessageContaining(Samples.DEPLOY.toString())
                .hasMessageContaining("arn:aws:iam::222222222222:role/deploy");
    }
}
