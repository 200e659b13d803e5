<#import "template.ftl" as layout>
<#import "components/field.ftl" as field>
<#import "components/passkey.ftl" as passkey>
<#import "components/icons.ftl" as icons>
<@layout.registrationLayout kind=""; section>
<#if section = "header">
${msg("passkey-login-title")}
<#elseif section = "form">
<@passkey.login/>
<#if realm.password && !usernameHidden??>
<form id="kc-form-login" action="${url.loginAction}" method="post"><@field.text name="username" label=msg("passkey-autofill-select") value=(login.username!"") icon="mail" autocomplete="username webauthn" autofocus=true error=messagesPerField.getFirstError("username")/></form>
</#if>
<button class="btn block js" id="passkey-button" type="button"><@icons.icon "key"/>${msg("passkey-doAuthenticate")}</button>
</#if>
</@layout.registrationLayout>
