package nl.mijnkantoor.id.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.MockitoAnnotations;

class ChangeMailTest {

    private static final Instant WHEN = Instant.parse("2026-11-23T08:05:00Z");

    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
    private final EmailTemplateProvider mails = mock(EmailTemplateProvider.class, RETURNS_SELF);
    private final RealmModel realm = mock();
    private final UserModel person = mock();
    private final ChangeMail mail = new ChangeMail(session, ZoneId.of("Europe/Amsterdam"));

    @Captor
    private ArgumentCaptor<Map<String, Object>> attributes;

    @BeforeEach
    void aPersonCanBeMailed() {
        MockitoAnnotations.openMocks(this);
        doReturn(mails).when(session).getProvider(EmailTemplateProvider.class);
        when(session.getContext().resolveLocale(any(), anyBoolean())).thenReturn(Locale.forLanguageTag("nl"));
        when(realm.getSmtpConfig()).thenReturn(Map.of("host", "smtp.example"));
        when(person.getEmail()).thenReturn("anna@voorbeeld.example");
    }

    @Test
    void saysWhenInTheOfficesTimeAndFromWhere() throws EmailException {
        tell(new Origin("Firefox, Windows", "192.0.2.7"));

        verify(mails).send(eq("passwordChangedSubject"), eq("account-change.ftl"), attributes.capture());
        assertThat(attributes.getValue())
                .containsEntry("device", "Firefox, Windows")
                .containsEntry("address", "192.0.2.7")
                .containsEntry("change", "passwordChanged");
        assertThat(String.valueOf(attributes.getValue().get("when"))).contains("23 november 2026", "09:05");
    }

    @Test
    void saysNothingOfWhereAnAdminIs() throws EmailException {
        tell(Origin.UNTOLD);

        verify(mails).send(anyString(), anyString(), attributes.capture());
        assertThat(attributes.getValue()).doesNotContainKeys("device", "address");
    }

    @Test
    void isLeftOutWhereThereIsNoAddressOrNoMailServer() {
        when(person.getEmail()).thenReturn(null);
        tell(Origin.UNTOLD);

        when(person.getEmail()).thenReturn("anna@voorbeeld.example");
        when(realm.getSmtpConfig()).thenReturn(Map.of());
        tell(Origin.UNTOLD);

        verifyNoInteractions(mails);
    }

    @Test
    void doesNotUndoTheChangeWhenTheAddressIsNoGood() throws EmailException {
        doThrow(new EmailException("no address")).when(mails).send(anyString(), anyString(), any());

        assertThatCode(() -> tell(Origin.UNTOLD)).doesNotThrowAnyException();
    }

    private void tell(Origin origin) {
        mail.tell(realm, person, AccountChange.PASSWORD_CHANGED, WHEN, origin);
    }
}
