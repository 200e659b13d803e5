package nl.mijnkantoor.id.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mijnkantoor.id.common.SessionNotes;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionContext.Status;
import org.keycloak.authentication.RequiredActionContextResult;
import org.keycloak.credential.CredentialInput;
import org.keycloak.events.EventType;
import org.keycloak.models.ModelException;
import org.keycloak.models.utils.FormMessage;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;

class SetPasswordActionTest {

    private static final String GOOD = "Dikke-Vlinder-33";

    private final PasswordPage page = new PasswordPage(
            "length(12) and hashIterations(5) and maxLength(128) and upperCase(1) and digits(2) and notEmail and mijnkantoor-blocklist");

    @Test
    void showsTheRulesInTheOrderOfThePolicy() {
        RequiredActionContextResult context = page.open();

        assertThat(context.getStatus()).isEqualTo(Status.CHALLENGE);
        assertThat(page.attributes)
                .containsEntry("username", "jan@devries.nl")
                .containsEntry("invitation", false)
                .containsEntry("passwordSubmitted", false)
                .containsEntry(
                        "passwordRules",
                        List.of(
                                rule("length", "12"),
                                rule("maxLength", "128"),
                                rule("upperCase", "1"),
                                rule("digits", "2"),
                                rule("notEmail", ""),
                                rule("mijnkantoor-blocklist", "")));
        assertThat(page.messages).isEmpty();
    }

    @Test
    void knowsAnInvitation() {
        when(page.authSession.getAuthNote(SessionNotes.INVITATION)).thenReturn("42");

        page.open();

        assertThat(page.attributes).containsEntry("invitation", true);
    }

    @Test
    void namesAllBrokenRulesAndTheConfirmationAtOnce() {
        RequiredActionContextResult context = page.submit("password-new", "welkom", "password-confirm", "welkon");

        assertThat(context.getStatus()).isEqualTo(Status.CHALLENGE);
        assertThat(page.brokenRules()).containsExactly("length", "upperCase", "digits", "mijnkantoor-blocklist");
        assertThat(page.attributes).containsEntry("passwordSubmitted", true);
        assertThat(page.messages)
                .extracting(FormMessage::getField, FormMessage::getMessage)
                .containsExactly(
                        tuple("password-new", "passwordRulesBroken"),
                        tuple("password-confirm", "notMatchPasswordMessage"));
        verify(page.event).event(EventType.UPDATE_CREDENTIAL_ERROR);
        verify(page.event).detail("reason", "length upperCase digits mijnkantoor-blocklist");
        verify(page.event, times(2)).error("password_rejected");
        nothingIsStored();
    }

    @Test
    void echoesNothingThatWasTyped() {
        page.submit("password-new", "Geheim-Ding", "password-confirm", "Ander-Ding");

        assertThat(page.attributes.toString() + page.messages).doesNotContain("Ding");
    }

    @Test
    void tellsAWrongConfirmationBesideItsField() {
        page.submit("password-new", GOOD, "password-confirm", GOOD + "!");

        assertThat(page.brokenRules()).isEmpty();
        assertThat(page.messages).extracting(FormMessage::getField).containsExactly("password-confirm");
        verify(page.event, times(2)).error("password_confirm_error");
        nothingIsStored();
    }

    @Test
    void asksForThePasswordWhenAllFieldsAreAbsent() {
        page.submit();

        assertThat(page.messages).extracting(FormMessage::getField).containsExactly("password-new");
        assertThat(page.attributes).containsEntry("passwordSubmitted", false);
        verify(page.event, times(2)).error("password_missing");
        nothingIsStored();
    }

    @Test
    void tellsAnAbsentConfirmation() {
        page.submit("password-new", GOOD);

        assertThat(page.messages).extracting(FormMessage::getField).containsExactly("password-confirm");
    }

    @Test
    void looksAtNothingButTheLengthOfAnEndlessPassword() {
        page.submitTwice("a".repeat(1_000_000));

        assertThat(page.brokenRules()).containsExactly("maxLength");
        nothingIsStored();
    }

    @Test
    void refusesAnEndlessPasswordInARealmWithoutRules() {
        PasswordPage lax = new PasswordPage("");

        lax.submitTwice("a".repeat(129));

        assertThat(lax.brokenRules()).containsExactly("maxLength");
        verify(lax.credentials, never()).updateCredential(any());
    }

    @Test
    void storesAPasswordThatKeepsAllRules() {
        RequiredActionContextResult context = page.submitTwice(GOOD);

        assertThat(context.getStatus()).isEqualTo(Status.SUCCESS);
        ArgumentCaptor<CredentialInput> stored = ArgumentCaptor.forClass(CredentialInput.class);
        verify(page.credentials).updateCredential(stored.capture());
        assertThat(stored.getValue().getChallengeResponse()).isEqualTo(GOOD);
        verify(page.event).event(EventType.UPDATE_CREDENTIAL);
        verify(page.event).success();
        verify(page.event, never()).error(anyString());
    }

    @Test
    void asksEveryGuardBeforeAndTellsItAfterwards() {
        PasswordSetGuard later = guard();
        PasswordSetGuard first = guard();
        page.guards(later, first);

        page.submitTwice(GOOD);

        InOrder order = inOrder(first, later, page.credentials);
        order.verify(first).beforePasswordSet(any());
        order.verify(later).beforePasswordSet(any());
        order.verify(page.credentials).updateCredential(any());
        order.verify(first).afterPasswordSet(any());
        order.verify(later).afterPasswordSet(any());
    }

    @Test
    void answersWithTheGuardsRefusal() {
        Response used = mock(Response.class);
        PasswordSetGuard refusing = mock(PasswordSetGuard.class);
        when(refusing.beforePasswordSet(any())).thenReturn(Optional.of(used));
        page.guards(refusing);

        RequiredActionContextResult context = page.submitTwice(GOOD);

        assertThat(context.getStatus()).isEqualTo(Status.CHALLENGE);
        assertThat(context.getChallenge()).isSameAs(used);
        verify(refusing, never()).afterPasswordSet(any());
        nothingIsStored();
    }

    @Test
    void doesNotAskTheGuardsAboutAPasswordThatBreaksARule() {
        PasswordSetGuard guard = guard();
        page.guards(guard);

        page.submitTwice("welkom");

        verify(guard, never()).beforePasswordSet(any());
    }

    @Test
    void saysSoWhenThePasswordCannotBeStored() {
        PasswordSetGuard guard = guard();
        page.guards(guard);
        when(page.credentials.updateCredential(any())).thenThrow(new ModelException("table is gone"));

        RequiredActionContextResult context = page.submitTwice(GOOD);

        assertThat(context.getStatus()).isEqualTo(Status.CHALLENGE);
        assertThat(page.messages).extracting(FormMessage::getMessage).containsExactly("passwordNotStored");
        verify(page.event, never()).detail("reason", "table is gone");
        verify(guard, never()).afterPasswordSet(any());
    }

    @Test
    void letsAGuardsFailureRollEverythingBack() {
        PasswordSetGuard guard = guard();
        doThrow(new IllegalStateException("no")).when(guard).afterPasswordSet(any());
        page.guards(guard);

        assertThatThrownBy(() -> page.submitTwice(GOOD)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void replacesKeycloaksOwnAction() {
        SetPasswordAction action = new SetPasswordAction();

        assertThat(action.getId()).isEqualTo("UPDATE_PASSWORD");
        assertThat(action.order()).isPositive();
        assertThat(action.isOneTimeAction()).isTrue();
    }

    private void nothingIsStored() {
        verify(page.credentials, never()).updateCredential(any());
    }

    private static PasswordSetGuard guard() {
        PasswordSetGuard guard = mock(PasswordSetGuard.class);
        when(guard.beforePasswordSet(any())).thenReturn(Optional.empty());
        return guard;
    }

    private static Map<String, Object> rule(String id, String value) {
        return Map.of("id", id, "value", value, "failed", false);
    }
}
