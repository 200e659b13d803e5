package nl.mijnkantoor.id.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.sessions.AuthenticationSessionModel;

class PendingCodesTest {

    @Test
    void areTenDifferentOnesThatPeopleCanCopyFromPaper() {
        assertThat(PendingCodes.of(login())).hasSize(10).doesNotHaveDuplicates().allSatisfy(code -> assertThat(code)
                .matches("[A-HJ-NP-Z2-9]{12}"));
    }

    @Test
    void stayTheSameHoweverOftenThePageIsLoaded() {
        AuthenticationSessionModel login = login();

        assertThat(PendingCodes.of(login)).isEqualTo(PendingCodes.of(login));
        assertThat(PendingCodes.of(login)).isNotEqualTo(PendingCodes.of(login()));
    }

    private static AuthenticationSessionModel login() {
        Map<String, String> notes = new HashMap<>();
        AuthenticationSessionModel login = mock();
        when(login.getAuthNote(any())).thenAnswer(call -> notes.get(call.<String>getArgument(0)));
        doAnswer(call -> notes.put(call.getArgument(0), call.getArgument(1)))
                .when(login)
                .setAuthNote(any(), any());
        return login;
    }
}
