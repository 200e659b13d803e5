package nl.mijnkantoor.id.officeapp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * This app's registration at the identity provider, discovered when it is first needed and refreshed from time to time.
 * A provider that is away for a while is no reason to forget what it said before.
 */
final class ProviderDiscovery implements ClientRegistrationRepository {

    static final String REGISTRATION_ID = "mijnkantoor";

    private static final Logger log = LoggerFactory.getLogger(ProviderDiscovery.class);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final ParameterizedTypeReference<Map<String, Object>> JSON_OBJECT =
            new ParameterizedTypeReference<>() {};

    private final OfficeAppProperties properties;
    private final RestClient http;
    private final Clock clock;
    private volatile @Nullable Discovered discovered;

    ProviderDiscovery(OfficeAppProperties properties, RestClient http, Clock clock) {
        this.properties = properties;
        this.http = http;
        this.clock = clock;
    }

    /**
     * Returns this app's registration.
     *
     * @throws ProviderUnavailableException when the provider was never reached and cannot be reached now
     */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return REGISTRATION_ID.equals(registrationId) ? registration() : null;
    }

    private ClientRegistration registration() {
        Discovered known = discovered;
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.at().plus(FRESH))) {
            return known.registration();
        }
        try {
            ClientRegistration registration = discover();
            discovered = new Discovered(registration, now);
            return registration;
        } catch (ProviderUnavailableException e) {
            if (known == null) {
                throw e;
            }
            log.warn("{}; going on with what it said at {}", e.getMessage(), known.at());
            return known.registration();
        }
    }

    private ClientRegistration discover() {
        Map<String, Object> metadata = fetchMetadata();
        // Whoever answers here decides where passwords are typed: it must be who we were told to trust.
        if (!properties.issuer().equals(metadata.get("issuer"))) {
            throw new ProviderUnavailableException(
                    "Expected issuer " + properties.issuer() + " but found " + metadata.get("issuer"), null);
        }
        try {
            return ClientRegistrations.fromOidcConfiguration(metadata)
                    .registrationId(REGISTRATION_ID)
                    .clientId(properties.clientId())
                    .clientSecret(properties.clientSecret())
                    .clientName("MijnKantoor")
                    .scope("openid", "profile", "email")
                    .redirectUri(properties.url() + "/login/oauth2/code/" + REGISTRATION_ID)
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .build();
        } catch (IllegalArgumentException e) {
            throw new ProviderUnavailableException("The discovery document is incomplete", e);
        }
    }

    private Map<String, Object> fetchMetadata() {
        String address = properties.discoveryBase() + "/.well-known/openid-configuration";
        try {
            Map<String, Object> metadata = http.get().uri(address).retrieve().body(JSON_OBJECT);
            if (metadata == null) {
                throw new ProviderUnavailableException("Nothing at " + address, null);
            }
            return metadata;
        } catch (RestClientException e) {
            throw new ProviderUnavailableException("No discovery document at " + address, e);
        }
    }

    private record Discovered(ClientRegistration registration, Instant at) {}
}
