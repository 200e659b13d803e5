package nl.mijnkantoor.id.password;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.authentication.RequiredActionContextResult;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.DigitsPasswordPolicyProviderFactory;
import org.keycloak.policy.HashIterationsPasswordPolicyProviderFactory;
import org.keycloak.policy.LengthPasswordPolicyProviderFactory;
import org.keycloak.policy.MaximumLengthPasswordPolicyProviderFactory;
import org.keycloak.policy.NotEmailPasswordPolicyProviderFactory;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.policy.UpperCasePasswordPolicyProviderFactory;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.sessions.AuthenticationSessionModel;

/** One person in front of the page: Keycloak's models mocked, its password policies real. */
final class PasswordPage {

    final KeycloakSession session = mock(KeycloakSession.class);
    final RealmModel realm = mock(RealmModel.class);
    final UserModel user = mock(UserModel.class);
    final SubjectCredentialManager credentials = mock(SubjectCredentialManager.class);
    final AuthenticationSessionModel authSession = mock(AuthenticationSessionModel.class);
    final EventBuilder event = mock(EventBuilder.class, RETURNS_SELF);
    final Response page = mock(Response.class);
    final Map<String, Object> attributes = new HashMap<>();
    final List<FormMessage> messages = new ArrayList<>();

    private final KeycloakSessionFactory factory = mock(KeycloakSessionFactory.class);
    private final HttpRequest request = mock(HttpRequest.class);
    private final LoginFormsProvider form = mock(LoginFormsProvider.class, RETURNS_SELF);

    PasswordPage(String policy) {
        KeycloakContext context = mock(KeycloakContext.class);
        when(context.getRealm()).thenReturn(realm);
        when(session.getContext()).thenReturn(context);
        when(session.getKeycloakSessionFactory()).thenReturn(factory);
        when(session.getProvider(LoginFormsProvider.class)).thenReturn(form);
        for (PasswordPolicyProviderFactory rule : List.of(
                new LengthPasswordPolicyProviderFactory(),
                new MaximumLengthPasswordPolicyProviderFactory(),
                new UpperCasePasswordPolicyProviderFactory(),
                new DigitsPasswordPolicyProviderFactory(),
                new NotEmailPasswordPolicyProviderFactory(),
                new HashIterationsPasswordPolicyProviderFactory(),
                new BlocklistPolicyFactory())) {
            when(session.getProvider(PasswordPolicyProvider.class, rule.getId()))
                    .thenAnswer(call -> rule.create(session));
        }
        PasswordPolicy parsed = PasswordPolicy.parse(session, policy);
        when(realm.getPasswordPolicy()).thenReturn(parsed);
        when(user.getUsername()).thenReturn("jan@devries.nl");
        when(user.getEmail()).thenReturn("jan@devries.nl");
        when(user.credentialManager()).thenReturn(credentials);
        when(credentials.updateCredential(any())).thenReturn(true);
        when(authSession.getAuthenticatedUser()).thenReturn(user);
        guards();

        when(form.setAttribute(anyString(), any())).thenAnswer(call -> {
            attributes.put(call.getArgument(0), call.getArgument(1));
            return form;
        });
        when(form.setErrors(anyList())).thenAnswer(call -> {
            messages.addAll(call.getArgument(0));
            return form;
        });
        when(form.createResponse(RequiredAction.UPDATE_PASSWORD)).thenReturn(page);
    }

    void guards(PasswordSetGuard... guards) {
        when(factory.getProviderFactoriesStream(PasswordSetGuard.class)).thenAnswer(call -> {
            Stream.Builder<ProviderFactory<?>> factories = Stream.builder();
            for (int i = 0; i < guards.length; i++) {
                PasswordSetGuardFactory guardFactory = mock(PasswordSetGuardFactory.class);
                when(guardFactory.getId()).thenReturn("guard-" + i);
                when(guardFactory.order()).thenReturn(i);
                factories.add(guardFactory);
            }
            return factories.build();
        });
        for (int i = 0; i < guards.length; i++) {
            when(session.getProvider(eq(PasswordSetGuard.class), eq("guard-" + i)))
                    .thenReturn(guards[i]);
        }
    }

    RequiredActionContextResult open() {
        RequiredActionContextResult context = context();
        new SetPasswordAction().requiredActionChallenge(context);
        return context;
    }

    RequiredActionContextResult submit(String... namesAndValues) {
        MultivaluedHashMap<String, String> fields = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        when(request.getDecodedFormParameters()).thenReturn(fields);
        RequiredActionContextResult context = context();
        new SetPasswordAction().processAction(context);
        return context;
    }

    RequiredActionContextResult submitTwice(String password) {
        return submit("password-new", password, "password-confirm", password);
    }

    List<String> brokenRules() {
        List<?> rules = (List<?>) attributes.getOrDefault("passwordRules", List.of());
        return rules.stream()
                .map(rule -> (Map<?, ?>) rule)
                .filter(rule -> Boolean.TRUE.equals(rule.get("failed")))
                .map(rule -> String.valueOf(rule.get("id")))
                .toList();
    }

    private RequiredActionContextResult context() {
        return new RequiredActionContextResult(
                authSession, realm, event, session, request, user, new SetPasswordAction()) {
            @Override
            public LoginFormsProvider form() {
                return form;
            }
        };
    }
}
