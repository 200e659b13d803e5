<#import "template.ftl" as layout>
<#import "components/field.ftl" as field>
<#import "components/button.ftl" as button>
<#import "components/alert.ftl" as alerts>
<#import "passkeys.ftl" as passkeys>
<#assign failed = messagesPerField.existsError("username", "password")>
<@layout.registrationLayout kind=(social.providers)?has_content?then("tiles", "") displayMessage=!failed displayInfo=realm.password && realm.registrationAllowed && !registrationDisabled??; section>
<#if section = "header">
${msg("loginAccountTitle")}
<#elseif section = "form">
<#if realm.password>
<form id="kc-form-login" action="${url.loginAction}" method="post">
<#-- One text for an unknown address, a wrong password and a locked account: nobody learns who has an account here. -->
<#if failed><div id="input-error"><@alerts.alert "error" messagesPerField.getFirstError("username", "password")/><p class="hint">${msg("loginFailedHint")}</p></div></#if>
<#if !usernameHidden??>
<@field.account value=(login.username!"") autocomplete=(enableWebAuthnConditionalUI?has_content)?then("username webauthn", "username") autofocus=!(login.username!"")?has_content invalid=failed describedBy=failed?then("input-error", "")/>
</#if>
<@field.password name="password" label=msg("password") autofocus=usernameHidden?? || (login.username!"")?has_content invalid=failed describedBy=failed?then("input-error", "")/>
<#if realm.rememberMe && !usernameHidden??><@field.check name="rememberMe" label=msg("rememberMe") checked=login.rememberMe??/></#if>
<input type="hidden" name="credentialId" value="${auth.selectedCredential!""}">
<@button.submit id="kc-login" name="login" value="on" label=msg("doLogIn")/>
<#if realm.resetPasswordAllowed><p class="after"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p></#if>
</form>
</#if>
<@passkeys.conditionalUIData/>
<#elseif section = "info">
${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a>
<#elseif section = "socialProviders">
<#if realm.password && (social.providers)?has_content>
<h2>${msg("identity-provider-login-label")}</h2>
<ul class="tiles"><#list social.providers as provider><li><a class="tile" id="social-${provider.alias}" href="${provider.loginUrl}">${provider.displayName!provider.alias}</a></li></#list></ul>
</#if>
</#if>
</@layout.registrationLayout>
