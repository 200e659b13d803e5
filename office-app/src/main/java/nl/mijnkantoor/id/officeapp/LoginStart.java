package nl.mijnkantoor.id.officeapp;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Decides which requests go straight on to the identity provider: the login address itself, and a login that somebody
 * else initiates (OpenID Connect Core, section 4), as the provider does right after a person has set a password.
 */
@Component
final class LoginStart implements OAuth2AuthorizationRequestResolver {

    private static final RequestMatcher INITIATION_ADDRESSES = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/"),
            PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/login"));
    /** Longest e-mail address there is (RFC 5321); a longer hint is no hint. */
    private static final int MAX_HINT = 254;

    private final OAuth2AuthorizationRequestResolver resolver;
    private final InitiatedLogin initiatedLogin;

    LoginStart(ClientRegistrationRepository registrations, InitiatedLogin initiatedLogin) {
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        this.initiatedLogin = initiatedLogin;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        if (isInitiatedElsewhere(request)) {
            return resolve(request, ProviderDiscovery.REGISTRATION_ID);
        }
        return personalised(resolver.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return personalised(resolver.resolve(request, registrationId), request);
    }

    private boolean isInitiatedElsewhere(HttpServletRequest request) {
        return INITIATION_ADDRESSES.matches(request) && initiatedLogin.isOurs(request) && !isLoggedIn();
    }

    private @Nullable OAuth2AuthorizationRequest personalised(
            @Nullable OAuth2AuthorizationRequest authorization, HttpServletRequest request) {
        if (authorization == null) {
            return null;
        }
        return OAuth2AuthorizationRequest.from(authorization)
                .additionalParameters(parameters -> {
                    String hint = request.getParameter(InitiatedLogin.LOGIN_HINT);
                    if (hint != null && !hint.isBlank() && hint.length() <= MAX_HINT) {
                        parameters.put(InitiatedLogin.LOGIN_HINT, hint);
                    }
                })
                .build();
    }

    private static boolean isLoggedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken;
    }
}
