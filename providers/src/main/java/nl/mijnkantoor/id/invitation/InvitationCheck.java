package nl.mijnkantoor.id.invitation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.mijnkantoor.id.common.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.utils.EmailValidationUtil;
import org.keycloak.utils.StringUtil;

/**
 * Holds a request against the realm: every bad field is named, none hides another. Names and addresses are judged by the
 * realm's own user profile, as the console does.
 */
final class InvitationCheck {

    private static final String REQUIRED = "required";
    private static final String STAND_IN_DOMAIN = "@stand-in.example";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final InvitationConfig config;
    private final List<FieldError> errors;

    InvitationCheck(KeycloakSession session, InvitationConfig config, List<FieldError> errors) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.config = config;
        this.errors = errors;
    }

    /**
     * Checks all but who asks.
     *
     * @param office the office named by the request, when there is one
     * @return the invitation that can be made; empty when there are errors
     */
    Optional<InvitationDraft> check(
            InvitationRequest request, @Nullable OrganizationModel office, @Nullable String inviterId) {
        String email = email(request.email());
        person(request, email);
        if (office == null) {
            errors.add(new FieldError("office", request.office() == null ? REQUIRED : "unknown-office"));
        } else if (!office.isEnabled()) {
            errors.add(new FieldError("office", "office-disabled"));
        }
        List<RoleModel> roles = roles(request.roles());
        String locale = locale(request.locale());
        ClientModel app = app(request.app(), office);
        Duration validity = validity(request.expiresInHours());
        if (!errors.isEmpty() || email == null || office == null || app == null) {
            return Optional.empty();
        }
        return Optional.of(new InvitationDraft(
                email,
                request.firstName(),
                request.lastName(),
                office,
                roles,
                locale,
                app,
                validity,
                !Boolean.FALSE.equals(request.reminders()),
                inviterId));
    }

    /** A field that could not be read has been told already. */
    private void required(String field, @Nullable String value) {
        if (StringUtil.isBlank(value)
                && errors.stream().noneMatch(error -> error.field().equals(field))) {
            errors.add(new FieldError(field, REQUIRED));
        }
    }

    private @Nullable String email(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            required(UserModel.EMAIL, value);
            return null;
        }
        String email = value.toLowerCase(Locale.ROOT);
        if (!EmailValidationUtil.isValidEmail(email)) {
            errors.add(new FieldError("email", "invalid"));
            return null;
        }
        return email;
    }

    private void person(InvitationRequest request, @Nullable String email) {
        required(UserModel.FIRST_NAME, request.firstName());
        required(UserModel.LAST_NAME, request.lastName());
        // The names are judged even when the address cannot be: all that is wrong is told at once.
        String address = email == null ? UUID.randomUUID() + STAND_IN_DOMAIN : email;
        UserProfileProvider profiles = session.getProvider(UserProfileProvider.class);
        Map<String, List<String>> attributes = attributes(address, request.firstName(), request.lastName());
        UserModel known = session.users().getUserByEmail(realm, address);
        if (known != null && !known.isEnabled()) {
            errors.add(new FieldError(UserModel.EMAIL, "disabled"));
        }
        try {
            (known == null
                            ? profiles.create(UserProfileContext.USER_API, attributes)
                            : profiles.create(UserProfileContext.USER_API, attributes, known))
                    .validate();
        } catch (ValidationException e) {
            e.getErrors().forEach(error -> {
                String field = UserModel.USERNAME.equals(error.getAttribute()) ? UserModel.EMAIL : error.getAttribute();
                if (errors.stream().noneMatch(earlier -> earlier.field().equals(field))) {
                    errors.add(new FieldError(field, "invalid"));
                }
            });
        }
    }

    static Map<String, List<String>> attributes(String email, @Nullable String firstName, @Nullable String lastName) {
        Map<String, List<String>> attributes = new HashMap<>();
        attributes.put(UserModel.USERNAME, List.of(email));
        attributes.put(UserModel.EMAIL, List.of(email));
        if (firstName != null) {
            attributes.put(UserModel.FIRST_NAME, List.of(firstName));
        }
        if (lastName != null) {
            attributes.put(UserModel.LAST_NAME, List.of(lastName));
        }
        return attributes;
    }

    private List<RoleModel> roles(List<String> names) {
        List<RoleModel> roles = new ArrayList<>();
        for (String name : names) {
            RoleModel role = realm.getRole(name);
            if (role == null) {
                errors.add(new FieldError("roles", "unknown-role"));
            } else {
                roles.add(role);
            }
        }
        return roles;
    }

    private @Nullable String locale(@Nullable String tag) {
        if (tag != null && realm.getSupportedLocalesStream().noneMatch(tag::equals)) {
            errors.add(new FieldError("locale", "unknown-locale"));
        }
        return tag;
    }

    private @Nullable ClientModel app(@Nullable String requested, @Nullable OrganizationModel office) {
        Optional<String> clientId = Optional.ofNullable(requested)
                .or(() -> Optional.ofNullable(office).flatMap(LandingApp::chosenBy));
        if (clientId.isEmpty()) {
            // Without an office the missing office is the thing to tell.
            if (office != null) {
                errors.add(new FieldError("app", REQUIRED));
            }
            return null;
        }
        Optional<ClientModel> app = LandingApp.named(session, clientId.get());
        if (app.isEmpty()) {
            errors.add(new FieldError("app", "unknown-app"));
        }
        return app.orElse(null);
    }

    private Duration validity(@Nullable Integer hours) {
        if (hours == null) {
            return config.validity();
        }
        Duration validity = Duration.ofHours(hours);
        if (hours < 1 || validity.compareTo(config.maxValidity()) > 0) {
            errors.add(new FieldError("expiresInHours", "out-of-range"));
        }
        return validity;
    }
}
