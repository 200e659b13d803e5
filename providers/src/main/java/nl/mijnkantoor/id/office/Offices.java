package nl.mijnkantoor.id.office;

import java.util.List;
import java.util.Optional;
import nl.mijnkantoor.id.common.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** Which office speaks to a person, and where that office gives help. */
public final class Offices {

    /** Attribute of an office and of the realm: where people are helped, a page, a Teams link or a {@code tel:} address. */
    public static final String SUPPORT_URL = "supportUrl";

    private static final String SPEAKING = "mijnkantoor.office.speaking";

    private static final List<String> SUPPORT_SCHEMES = List.of("https://", "http://", "tel:", "mailto:", "msteams:");

    private final KeycloakSession session;
    private final RealmModel realm;

    /**
     * Looks at the offices of one realm.
     *
     * @param realm not always the session's: mails are rendered for a realm of their own
     */
    public Offices(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Lets an office speak on the page that answers this request, whoever it is shown to. */
    public static void letSpeak(KeycloakSession session, OrganizationModel office) {
        session.setAttribute(SPEAKING, office);
    }

    /** The office that was said to speak on this request's page. */
    static Optional<OrganizationModel> speaking(KeycloakSession session) {
        return Optional.ofNullable(session.getAttribute(SPEAKING, OrganizationModel.class));
    }

    /** The office with this id, when the realm has offices at all. */
    public Optional<OrganizationModel> byId(String id) {
        return realm.isOrganizationsEnabled() ? Optional.ofNullable(provider().getById(id)) : Optional.empty();
    }

    /** The office with this alias, which may be whatever a stranger wrote. */
    public Optional<OrganizationModel> byAlias(String alias) {
        return alias.isBlank() || !QueryParameters.isPlain(alias) || !realm.isOrganizationsEnabled()
                ? Optional.empty()
                : Optional.ofNullable(provider().getByAlias(alias));
    }

    /** All offices of a person. */
    public List<OrganizationModel> of(UserModel user) {
        return realm.isOrganizationsEnabled() ? provider().getByMember(user).toList() : List.of();
    }

    /** The person's office; empty for nobody's and for somebody of several, for whom no one office speaks. */
    public Optional<OrganizationModel> onlyOfficeOf(UserModel user) {
        // Somebody Keycloak mails before there is an account has no id, and no office.
        if (!realm.isOrganizationsEnabled() || user.getId() == null) {
            return Optional.empty();
        }
        List<OrganizationModel> offices = provider().getByMember(user).limit(2).toList();
        return offices.size() == 1 ? Optional.of(offices.get(0)) : Optional.empty();
    }

    /**
     * The office's help link, else the realm's.
     *
     * @return absent when none is set, or when what is set is no link a page may carry
     */
    public @Nullable String supportUrl(@Nullable OrganizationModel office) {
        String url = office == null
                ? null
                : office.getAttributes().getOrDefault(SUPPORT_URL, List.of()).stream()
                        .findFirst()
                        .orElse(null);
        return isLink(url) ? url : realmSupportUrl();
    }

    private @Nullable String realmSupportUrl() {
        String url = realm.getAttribute(SUPPORT_URL);
        return isLink(url) ? url : null;
    }

    static boolean isLink(@Nullable String url) {
        return url != null && SUPPORT_SCHEMES.stream().anyMatch(url::startsWith);
    }

    private OrganizationProvider provider() {
        return session.getProvider(OrganizationProvider.class);
    }
}
