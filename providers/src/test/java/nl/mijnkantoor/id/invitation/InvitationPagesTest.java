package nl.mijnkantoor.id.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationPagesTest {

    @ParameterizedTest
    @CsvSource({"jan.jansen@example.nl, j•••@example.nl", "j@example.nl, j•••@example.nl"})
    void anAddressIsNeverShownWhole(String address, String shown) {
        assertThat(InvitationPages.masked(address)).isEqualTo(shown);
    }
}
