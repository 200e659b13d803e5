package nl.mijnkantoor.id.themes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every page and mail there is: all of Keycloak's and all of ours, in each state that looks different. What a page of Keycloak's
 * gets is what its bean of the same name gives.
 */
final class Samples {

    /** What other templates are made of, and a text that is on no page. */
    static final List<String> NO_PAGES = List.of(
            "cli_splash.ftl",
            "footer.ftl",
            "passkeys.ftl",
            "password-commons.ftl",
            "register-commons.ftl",
            "template.ftl",
            "theme-resources.ftl",
            "user-profile-commons.ftl");

    private static final List<Map<String, Object>> RULES = List.of(
            Map.of("id", "length", "value", "12", "failed", true),
            Map.of("id", "lowerCase", "value", 1, "failed", false),
            Map.of("id", "upperCase", "value", 1, "failed", false),
            Map.of("id", "digits", "value", 1, "failed", true),
            Map.of("id", "specialChars", "value", 1, "failed", true),
            Map.of("id", "notContainsUsername", "value", "", "failed", false),
            Map.of("id", "mijnkantoor-blocklist", "value", "", "failed", false),
            Map.of("id", "mijnkantoor-strength", "value", "3", "failed", true));

    private Samples() {}

    static List<Sample> all() {
        return Stream.of(login(), secondFactor(), links(), account(), otherPages(), mails())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sample> login() {
        return List.of(
                Sample.page("login", "", page -> page),
                Sample.page("login", "office", page -> office(page).with("login", Map.of("username", page.somebody()))),
                Sample.page("login", "new-phone", page -> page.withMessage("info", page.say("newPhone.logIn"))),
                Sample.page("login", "failed", page -> page.with("login", Map.of("username", page.somebody()))
                        .withError("username", page.say("invalidUserMessage"))),
                Sample.page("login", "other-ways", page -> passkey(page.with("enableWebAuthnConditionalUI", true))
                        .with("social", Map.of("providers", List.of(provider(page, "een"), provider(page, "twee"))))),
                Sample.page("login-username", "", page -> page),
                Sample.page(
                        "login-username",
                        "failed",
                        page -> page.withError("username", page.say("invalidUsernameMessage"))),
                Sample.page("login-password", "", page -> page.withAuth(Map.of("attemptedUsername", page.somebody()))),
                Sample.page(
                        "login-password", "failed", page -> page.withAuth(Map.of("attemptedUsername", page.somebody()))
                                .withError("password", page.say("invalidPasswordMessage"))),
                Sample.page("login-passkeys-conditional-authenticate", "", Samples::passkey),
                Sample.page("login-reset-password", "", page -> page),
                Sample.page("login-update-password", "invited", page -> office(page)
                        .with("invitation", true)
                        .with("username", page.somebody())
                        .with(
                                "passwordRules",
                                RULES.stream()
                                        .map(rule -> Map.of("id", rule.get("id"), "value", rule.get("value")))
                                        .toList())),
                Sample.page("login-update-password", "failed", page -> page.with("username", page.somebody())
                        .with("passwordRules", RULES)
                        .with("passwordSubmitted", true)
                        .with("isAppInitiatedAction", true)
                        .withError("password-new", page.say("passwordRulesBroken"))
                        .withError("password-confirm", page.say("notMatchPasswordMessage"))),
                Sample.page("login-page-expired", "", page -> page),
                Sample.page(
                        "login-x509-info",
                        "",
                        page -> page.with(
                                "x509",
                                Map.of(
                                        "formData",
                                        Map.of(
                                                "subjectDN",
                                                "CN=" + page.somebody(),
                                                "isUserEnabled",
                                                true,
                                                "username",
                                                page.somebody())))),
                Sample.page(
                        "select-organization",
                        "",
                        page -> page.with(
                                "user",
                                Map.of(
                                        "organizations",
                                        List.of(
                                                Map.of("alias", "een", "name", page.somebody()),
                                                Map.of("alias", "twee", "name", "Kantoor De Boer"))))),
                Sample.page("too-many-tries", "", page -> page.with("minutes", 12)),
                Sample.page("too-many-tries", "link", page -> page.with("minutes", 12)
                        .outsideALogin()));
    }

    private static List<Sample> secondFactor() {
        return List.of(
                Sample.page("login-config-totp", "", page -> office(totp(page, List.of()))
                        .with("wayIn", true)),
                Sample.page("login-config-totp", "new-phone", page -> totp(page, List.of())),
                Sample.page("login-config-totp", "failed", page -> totp(page, List.of())
                        .withError("totp", page.say("invalidTotpMessage"))),
                Sample.page("login-config-totp", "second", page -> totp(page, List.of(page.somebody()))
                        .with("isAppInitiatedAction", true)
                        .withError("userLabel", page.say("missingTotpDeviceNameMessage"))),
                Sample.page("login-otp", "", page -> otp(page, 1)),
                Sample.page(
                        "login-otp", "failed", page -> otp(page, 2).withError("totp", page.say("invalidTotpMessage"))),
                Sample.page(
                        "login-reset-otp",
                        "",
                        page -> page.with(
                                "configuredOtpCredentials",
                                Map.of("userOtpCredentials", devices(page), "selectedCredentialId", "1"))),
                Sample.page("login-recovery-authn-code-config", "", page -> recoveryCodes(page)
                        .with("wayIn", true)),
                Sample.page("login-recovery-authn-code-config", "failed", page -> recoveryCodes(page)
                        .withMessage("error", page.say("recoveryCodesNotConfirmed"))),
                Sample.page("login-recovery-authn-code-input", "", page -> page.with(
                                "recoveryAuthnCodesInputBean", Map.of("codeNumber", 3))
                        .withError("recoveryCodeInput", page.say("recovery-codes-error-invalid"))),
                Sample.page("phone-lost", "", page -> page.with("codesLeft", 2).with("newCodes", true)),
                Sample.page(
                        "select-authenticator",
                        "",
                        page -> page.withAuth(Map.of(
                                "selections",
                                List.of(
                                        way(
                                                "auth-otp-form",
                                                "otp-display-name",
                                                "otp-help-text",
                                                "kcAuthenticatorOTPClass"),
                                        way(
                                                "mijnkantoor-ask-office",
                                                "mijnkantoor-ask-office-display-name",
                                                "mijnkantoor-ask-office-help-text",
                                                "kcAuthenticatorDefaultClass"),
                                        way(
                                                "recovery-authn-codes",
                                                "recovery-authn-codes-display-name",
                                                "recovery-authn-codes-help-text",
                                                "kcAuthenticatorRecoveryAuthnCodesClass"))))),
                Sample.page(
                        "webauthn-authenticate", "", page -> passkey(page).with("shouldDisplayAuthenticators", true)),
                Sample.page("webauthn-error", "", page -> page.withMessage(
                                "error", page.say("webauthn-error-different-user"))
                        .with("isAppInitiatedAction", true)),
                Sample.page("webauthn-register", "", page -> passkey(page)
                        .with("username", page.somebody())
                        .with("userid", "dXNlcg")
                        .with("rpEntityName", "MijnKantoor")
                        .with("signatureAlgorithms", List.of(-7, -257))
                        .with("attestationConveyancePreference", "none")
                        .with("authenticatorAttachment", "platform")
                        .with("userVerificationRequirement", "required")
                        .with("excludeCredentialIds", "")
                        .with("isAppInitiatedAction", true)),
                Sample.page("delete-credential", "authenticator", page -> credential(page, "otp", false)),
                Sample.page("delete-credential", "only-authenticator", page -> credential(page, "otp", true)),
                Sample.page(
                        "delete-credential", "recovery-codes", page -> credential(page, "recovery-authn-codes", false)),
                Sample.page("delete-credential", "other", page -> credential(page, "webauthn", false)));
    }

    private static List<Sample> links() {
        List<Sample> samples = new ArrayList<>();
        for (String outcome : List.of("expired", "renewed", "superseded", "used", "unknown", "other-user")) {
            samples.add(Sample.page("invitation", outcome, page -> link(page, outcome)));
        }
        for (String outcome :
                List.of("not-yet", "expired", "done", "unknown", "other-user", "logged-in", "cancel", "cancelled")) {
            samples.add(Sample.page("new-phone", outcome, page -> link(page, outcome)));
        }
        for (String status : List.of("NONE", "REQUESTED", "APPROVED")) {
            samples.add(Sample.page(
                    "ask-office", status.toLowerCase(Locale.ROOT), page -> page.with("requestStatus", status)
                            .with("askedAt", page.when())
                            .with("expiresAt", page.when())
                            .with("usableFrom", page.when())));
        }
        for (String status : List.of("NONE", "REQUESTED")) {
            samples.add(Sample.page("ask-office", status.toLowerCase(Locale.ROOT) + "-no-manager", page -> page.with(
                            "requestStatus", status)
                    .with("noManager", true)
                    .with("askedAt", page.when())
                    .with("expiresAt", page.when())));
        }
        return samples;
    }

    private static List<Sample> account() {
        return List.of(
                Sample.page("register", "", page -> profile(page)
                        .with("passwordRequired", true)
                        .with("termsAcceptanceRequired", true)
                        .withError("password", page.say("missingPasswordMessage"))),
                Sample.page("login-update-profile", "", page -> profile(page)
                        .with("isAppInitiatedAction", true)
                        .withError("email", page.say("invalidEmailMessage"))
                        .withError("gender", page.say("error-user-attribute-required"))),
                Sample.page("idp-review-user-profile", "", Samples::profile),
                Sample.page(
                        "update-email",
                        "",
                        page -> page.with(
                                "profile",
                                Map.of("attributes", List.of(email(page)), "html5DataAnnotations", Map.of()))),
                Sample.page("login-verify-email", "", page -> page.with("user", Map.of("email", page.somebody()))),
                Sample.page("login-verify-email", "asked", page -> page.with("verifyEmail", page.somebody())
                        .with("isAppInitiatedAction", true)),
                Sample.page("terms", "", page -> page),
                Sample.page("delete-account-confirm", "", page -> page.with("triggered_from_aia", true)),
                Sample.page("link-idp-action", "", page -> page.with("idpDisplayName", page.somebody())),
                Sample.page("login-idp-link-confirm", "", page -> page.with("idpDisplayName", page.somebody())
                        .withMessage(
                                "error", page.say("federatedIdentityConfirmLinkMessage", "e-mail", page.somebody()))),
                Sample.page(
                        "login-idp-link-confirm-override", "", page -> page.with("idpDisplayName", page.somebody())),
                Sample.page("login-idp-link-email", "", page -> page.with("idpDisplayName", page.somebody())
                        .with("brokerContext", Map.of("username", page.somebody()))));
    }

    private static List<Sample> otherPages() {
        return List.of(
                Sample.page("code", "", page -> page.with("code", Map.of("success", true, "code", "4f2a.77c1"))),
                Sample.page(
                        "code",
                        "failed",
                        page -> page.with("code", Map.of("success", false, "error", page.somebody()))),
                Sample.page("error", "", page -> office(page)
                        .withMessage("error", page.say("internalServerError"))
                        .with("traceId", "4bf92f3577b34da6")
                        .with("client", Map.of("baseUrl", "https://web.mijnkantoorapp.nl/"))),
                Sample.page("error", "cookie", page -> page.withMessage("error", page.say("cookieNotFoundMessage"))
                        .with("linkAgain", Pages.ACTIONS)),
                Sample.page("info", "", page -> page.withMessage("success", page.say("accountUpdatedMessage"))
                        .with("client", Map.of("baseUrl", "https://web.mijnkantoorapp.nl/"))),
                Sample.page("info", "actions", page -> page.withMessage("info", page.say("confirmExecutionOfActions"))
                        .with("messageHeader", "accountUpdatedTitle")
                        .with("requiredActions", List.of("UPDATE_PASSWORD", "CONFIGURE_TOTP"))
                        .with("actionUri", Pages.ACTIONS)),
                Sample.page(
                        "frontchannel-logout",
                        "",
                        page -> page.with(
                                "logout",
                                Map.of(
                                        "clients",
                                        List.of(Map.of(
                                                "name",
                                                page.somebody(),
                                                "frontChannelLogoutUrl",
                                                "https://app.example/weg")),
                                        "logoutRedirectUri",
                                        "https://app.example/?a=1&b=2"))),
                Sample.page("kantoorbeheer", "", page -> page.with("realmPath", "/realms/mijnkantoor")
                        .with("adminPath", "/admin/realms/mijnkantoor")),
                Sample.page("login-oauth-grant", "", page -> page.with(
                                "client",
                                Map.of(
                                        "clientId",
                                        "app",
                                        "name",
                                        page.somebody(),
                                        "attributes",
                                        Map.of(
                                                "tosUri", "https://app.example/terms",
                                                "policyUri", "https://app.example/privacy")))
                        .with(
                                "oauth",
                                Map.of(
                                        "code",
                                        "abc",
                                        "clientScopesRequested",
                                        List.of(
                                                Map.of("consentScreenText", "${profileScopeConsentText}"),
                                                Map.of("consentScreenText", "${emailScopeConsentText}"))))),
                Sample.page("login-oauth2-device-verify-user-code", "", page -> page),
                Sample.page(
                        "logout-confirm", "", page -> page.with("logoutConfirm", Map.of("code", "x", "skipLink", false))
                                .with("client", Map.of("baseUrl", "https://web.mijnkantoorapp.nl/"))),
                Sample.page(
                        "saml-post-form",
                        "",
                        page -> page.with(
                                "samlPost",
                                Map.of(
                                        "url",
                                        "https://app.example/saml",
                                        "SAMLResponse",
                                        "PHNhbWw",
                                        "relayState",
                                        page.somebody()))));
    }

    private static List<Sample> mails() {
        List<Sample> samples = new ArrayList<>();
        for (String template : ThemeFiles.templates("email")) {
            if (template.startsWith("html/") && !template.equals("html/template.ftl")) {
                String name = template.replace("html/", "").replace(".ftl", "");
                samples.add(Sample.mail(name, "", (attributes, somebody) -> {}));
            }
        }
        samples.add(Sample.mail("invitation", "office", (attributes, somebody) -> {
            attributes.put("officeGround", "#a3123f");
            attributes.put("officeInk", "#ffffff");
        }));
        for (String change : List.of("authenticatorRemovedByAdmin", "recoveryCodeUsed")) {
            samples.add(Sample.mail("account-change", change, (attributes, somebody) -> {
                attributes.put("change", change);
                if (change.endsWith("ByAdmin")) {
                    attributes.remove("address");
                }
            }));
        }
        for (String outcome : List.of("refused", "cancelled", "found", "done")) {
            samples.add(Sample.mail(
                    "lost-phone-office-told", outcome, (attributes, somebody) -> attributes.put("outcome", outcome)));
        }
        return samples;
    }

    private static Pages office(Pages page) {
        return page.with("officeName", page.somebody())
                .with("officeGround", "#0f5bc4")
                .with("officeInk", "#ffffff")
                .with("officeLogo", "data:image/png;base64," + Pictures.logo())
                .with("supportUrl", "https://help.example/kantoor");
    }

    private static Map<String, String> provider(Pages page, String alias) {
        return Map.of("alias", alias, "displayName", page.somebody(), "loginUrl", Pages.ACTIONS + alias);
    }

    private static Pages passkey(Pages page) {
        return page.with("challenge", "Y2hhbGxlbmdl")
                .with("rpId", "localhost")
                .with("userVerification", "required")
                .with("createTimeout", 0)
                .with("isUserIdentified", "true")
                .with(
                        "authenticators",
                        Map.of(
                                "authenticators",
                                List.of(Map.of(
                                        "credentialId", "aWQ", "label", page.somebody(), "createdAt", page.when()))));
    }

    private static Pages totp(Pages page, List<String> others) {
        return page.with(
                        "totp",
                        Map.of(
                                "otpCredentials",
                                others,
                                "totpSecretEncoded",
                                "JBSW Y3DP EHPK 3PXP JBSW Y3DP",
                                "totpSecretQrCode",
                                Pictures.qr()))
                .with("otpauthUri", "otpauth://totp/MijnKantoor?secret=JBSWY3DPEHPK3PXP&issuer=" + page.somebody());
    }

    private static Pages otp(Pages page, int devices) {
        return page.with(
                        "otpLogin",
                        Map.of("userOtpCredentials", devices(page).subList(0, devices), "selectedCredentialId", "1"))
                .withAuth(Map.of("attemptedUsername", page.somebody(), "another", true));
    }

    private static List<Map<String, String>> devices(Pages page) {
        return List.of(Map.of("id", "1", "userLabel", page.somebody()), Map.of("id", "2", "userLabel", "iPhone"));
    }

    private static Pages recoveryCodes(Pages page) {
        return page.with(
                "recoveryCodes",
                Stream.of("7H", "K2", "P9", "QW", "3D", "X4", "M8", "ZT", "5R", "VN")
                        .map(start -> start + "AB4CDE5FGH")
                        .toList());
    }

    private static Map<String, String> way(String id, String name, String help, String icon) {
        return Map.of("authExecId", id, "displayName", name, "helpText", help, "iconCssClass", icon);
    }

    private static Pages credential(Pages page, String type, boolean only) {
        return page.with("credentialType", type)
                .with("credentialLabel", page.somebody())
                .with("onlyAuthenticator", only)
                .with("isAppInitiatedAction", true);
    }

    private static Pages link(Pages page, String outcome) {
        return office(page)
                .with("outcome", outcome)
                .with("actionUrl", Pages.ACTIONS + "uitnodiging/abc?a=1&b=2")
                .with("email", page.somebody())
                .with("currentUser", page.somebody())
                .with("expiresAt", page.when())
                .with("mailedAt", page.when())
                .with("usableFrom", page.when());
    }

    private static Pages profile(Pages page) {
        return page.with(
                "profile",
                Map.of(
                        "attributes",
                        List.of(
                                email(page),
                                attribute("firstName", "${firstName}", true, page.somebody(), Map.of()),
                                attribute("lastName", "${lastName}", true, page.somebody(), Map.of()),
                                attribute(
                                        "phone",
                                        "${phoneNumber}",
                                        false,
                                        page.somebody(),
                                        Map.of("inputType", "html5-tel", "inputHelperTextAfter", page.somebody())),
                                severalOf(attribute("street", "${street}", false, page.somebody(), Map.of())),
                                attribute("bio", "${website}", false, page.somebody(), Map.of("inputType", "textarea")),
                                attribute("country", "${country}", false, "NL", Map.of("inputType", "select")),
                                attribute(
                                        "gender", "${gender}", false, "BE", Map.of("inputType", "select-radiobuttons")),
                                attribute(
                                        "region",
                                        "${region}",
                                        false,
                                        "NL",
                                        Map.of("inputType", "multiselect-checkboxes"))),
                        "html5DataAnnotations",
                        Map.of()));
    }

    private static Map<String, Object> severalOf(Map<String, Object> attribute) {
        Map<String, Object> several = new HashMap<>(attribute);
        several.put("multivalued", true);
        several.put("values", List.of("1", "2"));
        return several;
    }

    private static Map<String, Object> email(Pages page) {
        return attribute("email", "${email}", true, page.somebody(), Map.of("inputType", "html5-email"));
    }

    private static Map<String, Object> attribute(
            String name, String displayName, boolean required, String value, Map<String, String> annotations) {
        return Map.of(
                "name",
                name,
                "displayName",
                displayName,
                "required",
                required,
                "readOnly",
                false,
                "multivalued",
                false,
                "value",
                value,
                "values",
                List.of(value),
                "annotations",
                annotations,
                "validators",
                Map.of("options", Map.of("options", List.of("NL", "BE"))),
                "html5DataAnnotations",
                Map.of());
    }
}
