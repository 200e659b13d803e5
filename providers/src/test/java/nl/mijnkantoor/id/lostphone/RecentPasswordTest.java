package nl.mijnkantoor.id.lostphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;

class RecentPasswordTest {

    private static final Instant ASKED = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void isToldWhenItWasSetLessThanADayBefore() {
        Instant yesterday = ASKED.minus(Duration.ofHours(23));

        assertThat(RecentPassword.of(personWithPasswordOf(yesterday), ASKED)).isEqualTo(yesterday);
    }

    @Test
    void isToldWhenItWasSetAfterTheRequest() {
        Instant later = ASKED.plus(Duration.ofHours(2));

        assertThat(RecentPassword.of(personWithPasswordOf(later), ASKED)).isEqualTo(later);
    }

    @Test
    void isNoNewsWhenItIsOlder() {
        assertThat(RecentPassword.of(personWithPasswordOf(ASKED.minus(Duration.ofHours(25))), ASKED))
                .isNull();
    }

    @Test
    void isNotThereForWhoHasNone() {
        assertThat(RecentPassword.of(personWithPasswordOf(null), ASKED)).isNull();
    }

    private static UserModel personWithPasswordOf(@Nullable Instant setAt) {
        UserModel person = mock(UserModel.class, RETURNS_DEEP_STUBS);
        when(person.credentialManager().getStoredCredentialsByTypeStream("password"))
                .thenAnswer(call -> Stream.ofNullable(setAt).map(at -> {
                    CredentialModel credential = new CredentialModel();
                    credential.setCreatedDate(at.toEpochMilli());
                    return credential;
                }));
        return person;
    }
}
