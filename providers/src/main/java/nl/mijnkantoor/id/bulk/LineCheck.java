package nl.mijnkantoor.id.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.mijnkantoor.id.common.Problem.FieldError;
import nl.mijnkantoor.id.common.QueryParameters;
import nl.mijnkantoor.id.invitation.InvitationPermissions;
import nl.mijnkantoor.id.invitation.LandingApp;
import nl.mijnkantoor.id.invitation.ProfileRules;
import nl.mijnkantoor.id.office.Offices;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.utils.EmailValidationUtil;

/**
 * Holds the lines of one file against the realm, one line at a time: addresses and names, offices, roles, languages. Offices and
 * roles are looked up once, however many lines name them.
 */
final class LineCheck {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final InvitationPermissions permissions;
    private final @Nullable OrganizationModel defaultOffice;
    private final ProfileRules profile;
    private final Map<String, Office> offices = new HashMap<>();
    private final Map<String, Optional<RoleModel>> roles = new HashMap<>();
    private final Map<String, Boolean> mayGive = new HashMap<>();
    private final Map<String, String> locales;

    /**
     * Begins with a file.
     *
     * @param defaultOffice the office of lines that name none
     */
    LineCheck(KeycloakSession session, InvitationPermissions permissions, @Nullable OrganizationModel defaultOffice) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.permissions = permissions;
        this.defaultOffice = defaultOffice;
        this.profile = new ProfileRules(session);
        this.locales = realm.getSupportedLocalesStream()
                .collect(Collectors.toMap(tag -> tag.toLowerCase(Locale.ROOT), tag -> tag));
    }

    /**
     * Checks a line.
     *
     * @param refused gets what is wrong with it
     * @return empty when something is
     */
    Optional<Candidate> check(ImportLine line, Consumer<Verdict> refused) {
        List<FieldError> errors = new ArrayList<>();
        String email = line.email().toLowerCase(Locale.ROOT);
        if (line.defect() != null) {
            errors.add(new FieldError("line", line.defect()));
        } else {
            person(line, email, errors);
        }
        String locale = locale(line.locale(), errors);
        if (!errors.isEmpty()) {
            refused.accept(Verdict.of(line, Outcome.INVALID, words(errors)));
            return Optional.empty();
        }
        return place(line, email, locale, refused);
    }

    private void person(ImportLine line, String email, List<FieldError> errors) {
        if (email.isEmpty()) {
            errors.add(new FieldError("email", "required"));
        } else if (!QueryParameters.isPlain(email) || !EmailValidationUtil.isValidEmail(email)) {
            errors.add(new FieldError("email", "invalid"));
        } else {
            // One word for the address and the user name, which are the same.
            profile.judge(profile.of(email, line.firstName(), line.lastName())).stream()
                    .map(error -> error.field().equals("username") ? new FieldError("email", error.code()) : error)
                    .distinct()
                    .forEach(errors::add);
        }
    }

    private @Nullable String locale(@Nullable String tag, List<FieldError> errors) {
        if (tag == null) {
            return null;
        }
        String known = locales.get(tag.toLowerCase(Locale.ROOT));
        if (known == null) {
            errors.add(new FieldError("locale", "unknown-locale"));
        }
        return known;
    }

    private Optional<Candidate> place(
            ImportLine line, String email, @Nullable String locale, Consumer<Verdict> refused) {
        Office office = office(line.office());
        OrganizationModel model = office.model();
        if (!office.isManaged()) {
            refused.accept(Verdict.of(line, Outcome.NOT_YOURS, "office"));
            return Optional.empty();
        }
        if (model == null) {
            refused.accept(Verdict.of(line, Outcome.UNKNOWN_OFFICE, line.office()));
            return Optional.empty();
        }
        if (!model.isEnabled() || office.app() == null) {
            String detail = model.isEnabled() ? "app:unknown-app" : "office:office-disabled";
            refused.accept(Verdict.of(line, Outcome.INVALID, detail));
            return Optional.empty();
        }
        List<String> unknown =
                line.roles().stream().filter(name -> role(name).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            refused.accept(Verdict.of(line, Outcome.UNKNOWN_ROLE, String.join("|", unknown)));
            return Optional.empty();
        }
        if (!line.roles().stream().allMatch(this::mayGive)) {
            refused.accept(Verdict.of(line, Outcome.NOT_YOURS, "roles"));
            return Optional.empty();
        }
        List<RoleModel> given =
                line.roles().stream().flatMap(name -> role(name).stream()).toList();
        return Optional.of(new Candidate(line, email, model, given, locale, office.app()));
    }

    private Office office(@Nullable String alias) {
        return offices.computeIfAbsent(alias == null ? "" : alias, this::findOffice);
    }

    private Office findOffice(String alias) {
        OrganizationModel model = alias.isEmpty()
                ? defaultOffice
                : new Offices(session, realm).byAlias(alias).orElse(null);
        return new Office(
                model,
                permissions.mayManage(model),
                model == null ? null : LandingApp.of(session, model).orElse(null));
    }

    private Optional<RoleModel> role(String name) {
        return roles.computeIfAbsent(
                name,
                unseen -> QueryParameters.isPlain(unseen)
                        ? Optional.ofNullable(realm.getRole(unseen))
                        : Optional.empty());
    }

    private boolean mayGive(String role) {
        return mayGive.computeIfAbsent(
                role, unseen -> permissions.mayGive(role(unseen).stream().toList()));
    }

    private static String words(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.field() + ":" + error.code())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
