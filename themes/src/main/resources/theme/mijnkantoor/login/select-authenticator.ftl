<#import "template.ftl" as layout>
<#import "components/icons.ftl" as icons>
<#assign pictures = {"kcAuthenticatorOTPClass": "phone", "kcAuthenticatorRecoveryAuthnCodesClass": "list", "kcAuthenticatorPasswordClass": "lock"}>
<@layout.registrationLayout; section>
<#if section = "header">
${msg("loginChooseAuthenticator")}
<#elseif section = "form">
<form id="kc-select-credential-form" action="${url.loginAction}" method="post">
<#list auth.authenticationSelections as way>
<button class="tile" type="submit" name="authenticationExecution" value="${way.authExecId}"><@icons.icon pictures[way.iconCssClass]!"key"/><span><b>${msg(way.displayName)}</b><span class="hint">${msg(way.helpText)}</span></span></button>
</#list>
</form>
</#if>
</@layout.registrationLayout>
