package nl.mijnkantoor.id.officeapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.web.client.RestClient;

class ProviderDiscoveryTest {

    private static final String PUBLIC_ISSUER = "https://id.example/realms/mijnkantoor";

    private final FakeProvider provider = new FakeProvider();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T14:30:00Z"));
    private final InstantSource time = now::get;

    @AfterEach
    void stopProvider() {
        provider.close();
    }

    @Test
    void knowsOneProviderOnly() {
        assertThat(discovery(provider.address(), null).findByRegistrationId("another"))
                .isNull();
    }

    @Test
    void alwaysAsksForPkce() {
        assertThat(registration(discovery(provider.address(), null))
                        .getClientSettings()
                        .isRequireProofKey())
                .isTrue();
    }

    @Test
    void refusesAProviderThatNamesAnotherIssuer() {
        provider.nameItself("https://evil.example");

        assertThatThrownBy(() -> registration(discovery(provider.address(), null)))
                .isInstanceOf(ProviderUnavailableException.class)
                .hasMessageContaining("https://evil.example");
    }

    @Test
    void sendsBrowsersToThePublicAddressAndCallsTheInternalOne() {
        provider.nameItself(PUBLIC_ISSUER);

        var details = registration(discovery(PUBLIC_ISSUER, provider.address())).getProviderDetails();

        assertThat(details.getIssuerUri()).isEqualTo(PUBLIC_ISSUER);
        assertThat(details.getAuthorizationUri()).startsWith(PUBLIC_ISSUER);
        assertThat(details.getTokenUri()).startsWith(provider.address());
        assertThat(details.getJwkSetUri()).startsWith(provider.address());
        assertThat(details.getUserInfoEndpoint().getUri()).startsWith(provider.address());
    }

    @Test
    void seesWhatChangedAfterAnHour() {
        ProviderDiscovery discovery = discovery(provider.address(), null);
        ClientRegistration first = registration(discovery);

        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(59)));
        assertThat(registration(discovery)).isSameAs(first);
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(2)));
        assertThat(registration(discovery)).isNotSameAs(first);
    }

    @Test
    void remembersAProviderThatIsAwayForAWhile() {
        ProviderDiscovery discovery = discovery(provider.address(), null);
        ClientRegistration first = registration(discovery);

        provider.close();
        now.updateAndGet(instant -> instant.plus(Duration.ofHours(2)));

        assertThat(registration(discovery)).isSameAs(first);
    }

    @Test
    void findsAProviderThatComesLater() {
        String address = provider.address();
        provider.nameItself("https://not.ready.example");
        ProviderDiscovery discovery = discovery(address, null);
        assertThatThrownBy(() -> registration(discovery)).isInstanceOf(ProviderUnavailableException.class);

        provider.nameItself(address);

        assertThat(registration(discovery)).isNotNull();
    }

    private static ClientRegistration registration(ProviderDiscovery discovery) {
        return Objects.requireNonNull(discovery.findByRegistrationId(ProviderDiscovery.REGISTRATION_ID));
    }

    private ProviderDiscovery discovery(String issuer, @Nullable String backchannelUrl) {
        var properties = new OfficeAppProperties(
                "http://localhost:8081",
                issuer,
                backchannelUrl,
                "office-app",
                "secret",
                ZoneId.of("Europe/Amsterdam"),
                null);
        return new ProviderDiscovery(properties, RestClient.create(), clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return time.instant();
            }
        };
    }
}
