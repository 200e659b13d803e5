package nl.mijnkantoor.id.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mijnkantoor.id.common.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.validator.DuplicateEmailValidator;
import org.keycloak.userprofile.validator.DuplicateUsernameValidator;
import org.keycloak.userprofile.validator.EmailExistsAsUsernameValidator;

/**
 * The realm's user profile, held against somebody new: every rule but whether the address is taken. {@link KnownPeople} asks that
 * for many at once, where these rules would ask the database five times for each.
 */
public final class ProfileRules {

    private static final Set<String> ASK_THE_DATABASE =
            Set.of(DuplicateEmailValidator.ID, DuplicateUsernameValidator.ID, EmailExistsAsUsernameValidator.ID);

    private final KeycloakSession session;

    /** The profile of the session's realm. */
    public ProfileRules(KeycloakSession session) {
        this.session = session;
    }

    /** The profile of somebody new. */
    public UserProfile of(String email, @Nullable String firstName, @Nullable String lastName) {
        return session.getProvider(UserProfileProvider.class)
                .create(UserProfileContext.USER_API, InvitationCheck.attributes(email, firstName, lastName));
    }

    /** Names what the rules do not take. */
    public List<FieldError> judge(UserProfile profile) {
        Attributes attributes = profile.getAttributes();
        List<FieldError> errors = new ArrayList<>();
        for (String name : attributes.nameSet()) {
            AttributeMetadata metadata = attributes.getMetadata(name);
            if (metadata != null && !fits(metadata, Map.entry(name, attributes.get(name)), attributes)) {
                errors.add(new FieldError(name, "invalid"));
            }
        }
        return errors;
    }

    private boolean fits(AttributeMetadata metadata, Map.Entry<String, List<String>> value, Attributes attributes) {
        AttributeContext context =
                new AttributeContext(UserProfileContext.USER_API, session, value, null, metadata, attributes);
        return metadata.getValidators().stream()
                .filter(validator -> !ASK_THE_DATABASE.contains(validator.getValidatorId()))
                .allMatch(validator -> validator.validate(context).isValid());
    }
}
