package nl.mijnkantoor.id.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mijnkantoor.id.common.Moment;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.utils.StringUtil;

/** A mail of ours to one person, in that person's language. It is queued in the caller's transaction. */
public final class PersonMail {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private final Map<String, Object> attributes = new HashMap<>();

    /**
     * Begins a mail.
     *
     * @param office the office that speaks; absent when no single one does
     */
    public PersonMail(KeycloakSession session, UserModel user, @Nullable OrganizationModel office) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.user = user;
        // The browser of whoever causes the mail says nothing about the language of whoever gets it.
        attributes.put(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, true);
        if (!StringUtil.isBlank(user.getFirstName())) {
            attributes.put("firstName", user.getFirstName());
        }
        attributes.put(OfficeMailTemplates.OFFICE, Optional.ofNullable(office));
    }

    /** What the template is to say; nothing when absent. */
    public PersonMail with(String attribute, @Nullable Object value) {
        if (value != null) {
            attributes.put(attribute, value);
        }
        return this;
    }

    /** A moment, in the person's words. */
    public PersonMail with(String attribute, @Nullable Instant moment, ZoneId zone) {
        return moment == null
                ? this
                : with(attribute, Moment.inWords(moment, session.getContext().resolveLocale(user, true), zone));
    }

    /**
     * Queues it.
     *
     * @param subject message key, which gets {@code about} filled in
     */
    public void send(String subject, String about, String template) {
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(user)
                    .send(subject, List.of(about), template, attributes);
        } catch (EmailException e) {
            // Queueing fails only for what no retry mends: the request is rolled back as a whole.
            throw new IllegalStateException(e);
        }
    }

    /** First and last name; absent for somebody without. */
    public static @Nullable String nameOf(UserModel user) {
        String name = (nullToEmpty(user.getFirstName()) + " " + nullToEmpty(user.getLastName())).strip();
        return name.isEmpty() ? null : name;
    }

    private static String nullToEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
