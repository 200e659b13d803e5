package nl.mijnkantoor.id.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mijnkantoor.id.common.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.validator.DuplicateEmailValidator;
import org.keycloak.userprofile.validator.DuplicateUsernameValidator;
import org.keycloak.userprofile.validator.EmailExistsAsUsernameValidator;

/**
 * The realm's user profile, held against a line: every rule but whether the address is taken. That is asked for the whole file
 * at once, where these rules would ask the database three times a line.
 */
final class ProfileRules {

    private static final Set<String> ASK_THE_DATABASE =
            Set.of(DuplicateEmailValidator.ID, DuplicateUsernameValidator.ID, EmailExistsAsUsernameValidator.ID);

    private final KeycloakSession session;

    ProfileRules(KeycloakSession session) {
        this.session = session;
    }

    /** Names what the profile does not take. */
    List<FieldError> judge(String email, @Nullable String firstName, @Nullable String lastName) {
        Map<String, List<String>> values = new HashMap<>();
        values.put(UserModel.USERNAME, List.of(email));
        values.put(UserModel.EMAIL, List.of(email));
        values.put(UserModel.FIRST_NAME, firstName == null ? List.of() : List.of(firstName));
        values.put(UserModel.LAST_NAME, lastName == null ? List.of() : List.of(lastName));
        Attributes attributes = session.getProvider(UserProfileProvider.class)
                .create(UserProfileContext.USER_API, values)
                .getAttributes();
        List<FieldError> errors = new ArrayList<>();
        for (Map.Entry<String, List<String>> value : values.entrySet()) {
            AttributeMetadata metadata = attributes.getMetadata(value.getKey());
            if (metadata != null && !fits(metadata, value, attributes)) {
                errors.add(new FieldError(value.getKey(), "invalid"));
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
