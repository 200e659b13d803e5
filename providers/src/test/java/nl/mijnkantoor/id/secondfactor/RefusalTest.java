package nl.mijnkantoor.id.secondfactor;

import static nl.mijnkantoor.id.secondfactor.People.personWith;
import static nl.mijnkantoor.id.secondfactor.People.provenSessionOf;
import static nl.mijnkantoor.id.secondfactor.People.sessionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

class RefusalTest {

    @Test
    void letsThroughWhoPresentedTheFactorTheyHave() {
        assertThat(Refusal.of(provenSessionOf(personWith("otp")))).isNull();
    }

    @Test
    void refusesASessionInWhichNoFactorWasPresented() {
        assertThat(Refusal.of(sessionOf(personWith("otp")))).isEqualTo(Refusal.NOT_PRESENTED);
    }

    @Test
    void refusesAPersonWhoseFactorWasRemovedSince() {
        assertThat(Refusal.of(provenSessionOf(personWith()))).isEqualTo(Refusal.NOT_ENROLLED);
    }

    @Test
    void takesRecoveryCodesForNoSecondFactorOfTheirOwn() {
        assertThat(Refusal.of(provenSessionOf(personWith("recovery-authn-codes"))))
                .isEqualTo(Refusal.NOT_ENROLLED);
    }

    @Test
    void letsServiceAccountsThrough() {
        UserModel account = personWith();
        when(account.getServiceAccountClientLink()).thenReturn("client");

        assertThat(Refusal.of(sessionOf(account))).isNull();
    }

    @Test
    void refusesWhatItKnowsNothingAbout() {
        UserSessionModel nobody = mock();

        assertThat(Refusal.of(null)).isEqualTo(Refusal.NO_SESSION);
        assertThat(Refusal.of(nobody)).isEqualTo(Refusal.NO_USER);
    }
}
