package nl.mijnkantoor.id.lostphone;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.mijnkantoor.id.common.Moment;
import nl.mijnkantoor.id.secondfactor.SecondFactors;
import nl.mijnkantoor.id.throttle.Throttle;
import nl.mijnkantoor.id.throttle.TooManyTries;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.utils.StringUtil;

/**
 * Asks the office for help, for somebody who typed the right password and has no phone to get a code from. It never lets anybody
 * in: a request is all that comes of it.
 */
final class AskOfficeStep implements Authenticator {

    private static final String TEMPLATE = "ask-office.ftl";
    private static final String ASK = "ask";
    private static final String NO_ADDRESS = "askOfficeNoAddress";

    private final KeycloakSession session;

    AskOfficeStep(KeycloakSession session) {
        this.session = session;
    }

    /** Passed by for whoever has nothing to lose, so that the flow goes on to the set-up. */
    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (SecondFactors.mustBePresented(session, context.getUser())) {
            context.challenge(page(context));
        } else {
            context.attempted();
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        UserModel person = context.getUser();
        boolean asks = context.getHttpRequest().getDecodedFormParameters().containsKey(ASK);
        if (!asks
                || !SecondFactors.mustBePresented(session, person)
                || requests().open(person).isPresent()) {
            authenticate(context);
            return;
        }
        EventBuilder event =
                LostPhoneEvents.of(context.getEvent(), LostPhoneStep.REQUESTED).user(person);
        if (StringUtil.isBlank(person.getEmail())) {
            event.error("no_email");
            context.challenge(page(context, NO_ADDRESS));
            return;
        }
        Duration wait = tooOften(person);
        if (!wait.isZero()) {
            event.error(TooManyTries.ERROR);
            context.challenge(TooManyTries.page(context.form(), wait));
        } else {
            requests()
                    .ask(person, context.getAuthenticationSession().getClient().getClientId());
            event.success();
            context.challenge(page(context));
        }
    }

    /** How long to wait; zero for who may ask now. */
    private Duration tooOften(UserModel person) {
        Throttle throttle = session.getProvider(Throttle.class);
        Map<String, String> limits = new LinkedHashMap<>();
        limits.put("lost-phone-source", Throttle.source(session));
        limits.put("lost-phone-account", person.getId());
        return limits.entrySet().stream()
                .filter(limit -> !throttle.allows(limit.getKey(), limit.getValue()))
                .map(limit -> throttle.wait(limit.getKey(), limit.getValue()))
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private Response page(AuthenticationFlowContext context, String error) {
        return form(context).setError(error).createForm(TEMPLATE);
    }

    private Response page(AuthenticationFlowContext context) {
        return form(context).createForm(TEMPLATE);
    }

    private LoginFormsProvider form(AuthenticationFlowContext context) {
        LoginFormsProvider form = context.form()
                .setAttribute(
                        "noManager",
                        new RequestManagers(session).of(context.getUser()).isEmpty());
        Optional<LostPhoneRequestEntity> open = requests().open(context.getUser());
        open.ifPresent(request -> {
            form.setAttribute("requestStatus", request.status(Moment.now()).name());
            form.setAttribute("askedAt", inWords(request.createdAt(), context));
            form.setAttribute("expiresAt", inWords(request.expiresAt(), context));
            Instant usableFrom = request.usableFrom();
            if (usableFrom != null && usableFrom.isAfter(Moment.now())) {
                form.setAttribute("usableFrom", inWords(usableFrom, context));
            }
        });
        return form;
    }

    private String inWords(Instant moment, AuthenticationFlowContext context) {
        return Moment.inWords(
                moment,
                session.getContext().resolveLocale(context.getUser()),
                requests().config().zone());
    }

    private LostPhoneRequests requests() {
        return session.getProvider(LostPhoneRequests.class);
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    /** For everybody: whoever is skipped is so in {@link #authenticate}, where Keycloak goes on to the next step. */
    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
