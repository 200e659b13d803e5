package nl.mijnkantoor.id.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

class PersonalWordsTest {

    private final KeycloakSession session = mock(KeycloakSession.class);
    private final UserModel user = mock(UserModel.class);

    PersonalWordsTest() {
        when(user.getUsername()).thenReturn("zoe.bakker@devries.nl");
        when(user.getEmail()).thenReturn("zoe.bakker@devries.nl");
        when(user.getFirstName()).thenReturn("Zoë");
        when(user.getLastName()).thenReturn("van den Bakker-Smit");
    }

    @Test
    void areNamesAndThePartsOfTheAddress() {
        assertThat(PersonalWords.of(session, user))
                .contains("zoë", "zoe", "bakker", "smit", "devries", "vandenbakkersmit", "zoe.bakker@devries.nl")
                .doesNotContain("nl")
                .doesNotHaveDuplicates();
    }

    @Test
    void areTheNamesOfTheOffices() {
        OrganizationModel office = mock(OrganizationModel.class);
        when(office.getName()).thenReturn("Kantoor 't Hoekje");
        OrganizationProvider offices = mock(OrganizationProvider.class);
        when(offices.isEnabled()).thenReturn(true);
        when(offices.getByMember(user)).thenReturn(Stream.of(office));
        when(session.getProvider(OrganizationProvider.class)).thenReturn(offices);

        assertThat(PersonalWords.of(session, user)).contains("kantoor", "hoekje", "kantoorthoekje");
    }

    @Test
    void leaveOutWhatIsUnknown() {
        when(user.getFirstName()).thenReturn(null);
        when(user.getLastName()).thenReturn(null);
        when(user.getEmail()).thenReturn(null);

        assertThat(PersonalWords.of(session, user)).contains("bakker");
    }
}
