<#import "template.ftl" as layout>
<#import "components/field.ftl" as field>
<#import "components/button.ftl" as button>
<#assign type = credentialType!"">
<#assign only = onlyAuthenticator!false>
<#-- What a person sees who never gave it a name. -->
<#assign name = (credentialLabel = type)?then(msg("otp-display-name"), credentialLabel)>
<@layout.registrationLayout kind="" displayMessage=((message.type)!"") = "error"; section>
<#if section = "header">
<#if only>${msg("replaceAuthenticatorTitle")}<#elseif type = "otp">${msg("removeAuthenticatorTitle")}<#elseif type = "recovery-authn-codes">${msg("removeRecoveryCodesTitle")}<#else>${msg("deleteCredentialTitle", credentialLabel)}</#if>
<#elseif section = "form">
<#if only><p>${msg("replaceAuthenticatorText", name)}</p><p>${msg("replaceAuthenticatorThen")}</p>
<#elseif type = "otp"><p>${msg("removeAuthenticatorText", name)}</p>
<#elseif type = "recovery-authn-codes"><p>${msg("removeRecoveryCodesText")}</p>
<#else><p>${msg("deleteCredentialMessage", credentialLabel)}</p></#if>
<form action="${url.loginAction}" method="post">
<#if !only><@field.check name="logout-sessions" label=msg("logoutOtherSessions") checked=true/></#if>
<@button.submit id="kc-accept" name="accept" value="true" label=only?then(msg("replaceAuthenticatorAction"), msg("doConfirmDelete"))/>
<@button.cancel/>
</form>
</#if>
</@layout.registrationLayout>
