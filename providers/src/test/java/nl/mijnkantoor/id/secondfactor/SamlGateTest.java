package nl.mijnkantoor.id.secondfactor;

import static nl.mijnkantoor.id.secondfactor.People.personWith;
import static nl.mijnkantoor.id.secondfactor.People.provenSessionOf;
import static nl.mijnkantoor.id.secondfactor.People.sessionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.dom.saml.v2.protocol.ResponseType.RTChoiceType;
import org.keycloak.dom.saml.v2.protocol.StatusResponseType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.tracing.TracingProvider;
import org.keycloak.utils.KeycloakSessionUtil;

class SamlGateTest {

    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
    private final AuthenticatedClientSessionModel client = mock();
    private final SamlGate gate = new SamlGate();

    @BeforeEach
    void aRequestIsServed() {
        doReturn(mock(TracingProvider.class, RETURNS_DEEP_STUBS)).when(session).getProvider(TracingProvider.class);
        KeycloakSessionUtil.setKeycloakSession(session);
    }

    @AfterEach
    void theRequestIsOver() {
        KeycloakSessionUtil.setKeycloakSession(null);
    }

    @Test
    void letsTheAssertionOfAProvenSessionGo() {
        UserSessionModel proven = provenSessionOf(personWith("otp"));
        when(client.getUserSession()).thenReturn(proven);
        StatusResponseType response = response();

        assertThat(gate.beforeSendingResponse(response, client)).isSameAs(response);

        verify(session.getTransactionManager(), never()).setRollbackOnly();
    }

    @ParameterizedTest
    @MethodSource("sessionsWithoutASecondFactor")
    void sendsAFailureWithoutTheAssertionOtherwise(List<UserSessionModel> sessions) {
        UserSessionModel unproven = sessions.isEmpty() ? null : sessions.get(0);
        when(client.getUserSession()).thenReturn(unproven);

        StatusResponseType refused = gate.beforeSendingResponse(response(), client);

        assertThat(((ResponseType) refused).getAssertions()).isEmpty();
        assertThat(refused.getStatus().getStatusCode().getStatusCode().getValue())
                .hasToString("urn:oasis:names:tc:SAML:2.0:status:AuthnFailed");
        assertThat(refused.getInResponseTo()).isEqualTo("request");
        assertThat(refused.getDestination()).isEqualTo("https://app.example/saml");
        verify(session.getTransactionManager()).setRollbackOnly();
    }

    static Stream<List<UserSessionModel>> sessionsWithoutASecondFactor() {
        return Stream.of(
                List.of(), List.of(sessionOf(personWith("otp"))), List.of(provenSessionOf(personWith("password"))));
    }

    private static ResponseType response() {
        var now = DatatypeFactory.newDefaultInstance().newXMLGregorianCalendar("2026-01-01T00:00:00Z");
        ResponseType response = new ResponseType("response", now);
        response.setInResponseTo("request");
        response.setDestination("https://app.example/saml");
        response.addAssertion(new RTChoiceType(new AssertionType("assertion", now)));
        return response;
    }
}
