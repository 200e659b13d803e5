package nl.mijnkantoor.id.officeapp;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OidcBackChannelLogoutHandler;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Who may see what, how people get in, and how they get out. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    private static final String LOGIN_START = "/oauth2/authorization/" + ProviderDiscovery.REGISTRATION_ID;

    @Bean
    SecurityFilterChain pageSecurity(
            HttpSecurity http,
            OfficeAppProperties properties,
            LoginStart loginStart,
            LoginFailure loginFailure,
            Farewell farewell,
            LogoutSuccessHandler logoutAtProvider) {
        http.authorizeHttpRequests(requests ->
                        // What is not listed holds nothing personal; asking for a login there would hide a 'not found'.
                        requests.requestMatchers("/me")
                                .authenticated()
                                .anyRequest()
                                .permitAll())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(LOGIN_START))
                                // Nothing is forbidden to anybody but a form of a session that is gone: begin again.
                                .accessDeniedHandler((request, response, denied) -> response.sendRedirect("/")))
                .oauth2Login(login -> login.loginPage("/login")
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(loginStart))
                        .defaultSuccessUrl("/me", true)
                        .failureHandler(loginFailure)
                        .withObjectPostProcessor(failingAtTheStartLikeAtTheEnd(loginFailure)))
                .logout(logout -> logout.addLogoutHandler(farewell).logoutSuccessHandler(logoutAtProvider))
                .oidcLogout(logout -> logout.backChannel(Customizer.withDefaults()))
                .requestCache(cache -> cache.disable())
                .headers(headers -> secureHeaders(headers, properties));
        return http.build();
    }

    private static void secureHeaders(HeadersConfigurer<HttpSecurity> headers, OfficeAppProperties properties) {
        // Browsers hold the redirects after a form to form-action as well, and logging out goes by way of the provider.
        String policy =
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                        + "form-action 'self' " + properties.url() + " " + properties.issuerOrigin();
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                // An address may carry somebody's login hint: it stays here.
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> failingAtTheStartLikeAtTheEnd(
            LoginFailure loginFailure) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(loginFailure);
                return filter;
            }
        };
    }

    /** Logging out here is logging out at the provider, which then tells the other apps. */
    @Bean
    LogoutSuccessHandler logoutAtProvider(ClientRegistrationRepository registrations, OfficeAppProperties properties) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(properties.url() + "/");
        return handler;
    }

    @Bean
    OidcSessionRegistry oidcSessions() {
        return new InMemoryOidcSessionRegistry();
    }

    /** Without it, sessions that time out would stay in the registry of OpenID Connect sessions for ever. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /**
     * Ends the sessions that a logout token names. It does so by calling this app itself, at the port it listens on: the
     * public address may lead through a proxy that this process cannot reach.
     */
    @Bean
    OidcBackChannelLogoutHandler backChannelLogout(
            OidcSessionRegistry sessions,
            @Value("${server.port}") int port,
            @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        var handler = new OidcBackChannelLogoutHandler(sessions);
        handler.setLogoutUri("http://localhost:" + port + "/logout/connect/back-channel/{registrationId}");
        handler.setSessionCookieName(sessionCookie);
        return handler;
    }

    /** This app calls nobody on the person's behalf, so its tokens may go when the session goes. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }
}
