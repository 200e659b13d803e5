<#import "template.ftl" as layout>
<#import "components/field.ftl" as field>
<#import "components/button.ftl" as button>
<#import "passkeys.ftl" as passkeys>
<#assign error = messagesPerField.getFirstError("username")>
<@layout.registrationLayout kind="" displayMessage=!error?has_content displayInfo=realm.password && realm.registrationAllowed && !registrationDisabled??; section>
<#if section = "header">
${msg("loginAccountTitle")}
<#elseif section = "form">
<#if realm.password>
<form id="kc-form-login" action="${url.loginAction}" method="post">
<#if !usernameHidden??>
<@field.account value=(login.username!"") autocomplete=(enableWebAuthnConditionalUI?has_content)?then("username webauthn", "username") error=error/>
<#if realm.rememberMe><@field.check name="rememberMe" label=msg("rememberMe") checked=login.rememberMe??/></#if>
</#if>
<@button.submit id="kc-login" name="login" value="on" label=msg("doSubmit")/>
</form>
</#if>
<@passkeys.conditionalUIData/>
<#elseif section = "info">
${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a>
</#if>
</@layout.registrationLayout>
