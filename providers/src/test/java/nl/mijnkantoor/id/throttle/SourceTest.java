package nl.mijnkantoor.id.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.common.ClientConnection;

class SourceTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2:ffff::1, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:3::1, 2001:db8:1:3:0:0:0:0/64",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64",
        "::1, 0:0:0:0:0:0:0:0/64",
        "::ffff:192.0.2.7, 192.0.2.7",
        "not:an:address, not:an:address",
        "office.example, office.example"
    })
    void takesTheNetworkOfAnIpv6AddressForTheSource(String address, String source) {
        assertThat(Source.network(address)).isEqualTo(source);
    }

    @Test
    void isOneForAllWhoseAddressIsNotKnown() {
        assertThat(Source.of(null)).isEqualTo("unknown");
        assertThat(Source.of(mock(ClientConnection.class))).isEqualTo("unknown");
    }
}
