<#import "template.ftl" as layout>
<#import "components/field.ftl" as field>
<#import "components/button.ftl" as button>
<#import "components/passkey.ftl" as passkey>
<#import "components/icons.ftl" as icons>
<#import "components/apps.ftl" as apps>
<@layout.registrationLayout kind=""; section>
<#if section = "header">
${msg("webauthn-registration-title")}
<#elseif section = "form">
<p>${msg("passkeyIntro")}</p>
<form id="register" action="${url.loginAction}" method="post" data-passkey="create" data-challenge="${challenge}" data-user-id="${userid}" data-user-name="${username}" data-rp-id="${rpId}" data-rp-name="${rpEntityName}" data-algorithms="<#list signatureAlgorithms as algorithm>${algorithm?c}<#sep>,</#list>" data-attestation="${attestationConveyancePreference}" data-attachment="${authenticatorAttachment}" data-resident-key="${residentKey!""}" data-require-resident-key="${requireResidentKey!""}" data-verification="${userVerificationRequirement}" data-timeout="${createTimeout?c}" data-exclude="${excludeCredentialIds}" data-known="${msg("passkeyKnown")}" data-unsupported="${msg("webauthn-unsupported-browser-text")}">
<@passkey.fields ["clientDataJSON", "attestationObject", "publicKeyCredentialId", "transports", "authenticatorAttachment", "error"]/>
<@field.text name="authenticatorLabel" label=msg("passkeyLabel") value=msg("webauthn-registration-init-label")/>
<#if isAppInitiatedAction??><@field.check name="logout-sessions" label=msg("logoutOtherSessions") checked=true/></#if>
<button class="btn block js" id="passkey-button" type="button"><@icons.icon "key"/>${msg("doRegisterSecurityKey")}</button>
</form>
<@passkey.script/>
<#if !isSetRetry?has_content && isAppInitiatedAction?has_content>
<form id="kc-webauthn-settings-form" action="${url.loginAction}" method="post"><@button.submit label=msg("doCancel") name="cancel-aia" value="true" quiet=true/></form>
</#if>
<@apps.stores/>
</#if>
</@layout.registrationLayout>
