<#import "template.ftl" as layout>
<#import "components/icons.ftl" as icons>
<#assign pictures = {"kcAuthenticatorOTPClass": "phone", "kcAuthenticatorRecoveryAuthnCodesClass": "list", "kcAuthenticatorPasswordClass": "lock"}>
<#-- Whoever has no phone at hand: the phone is then not one of the ways, but the way back. -->
<#assign noPhone = auth.authenticationSelections?filter(way -> way.displayName = "mijnkantoor-ask-office-display-name")?has_content>
<#if noPhone><#assign pictures += {"kcAuthenticatorDefaultClass": "mail"}></#if>
<@layout.registrationLayout; section>
<#if section = "header">
${msg(noPhone?then("noPhoneTitle", "loginChooseAuthenticator"))}
<#elseif section = "form">
<form id="kc-select-credential-form" action="${url.loginAction}" method="post">
<#list auth.authenticationSelections as way><#if !(noPhone && way.displayName = "otp-display-name")>
<button class="tile" type="submit" name="authenticationExecution" value="${way.authExecId}"><@icons.icon pictures[way.iconCssClass]!"key"/><span><b>${msg(way.displayName)}</b><span class="hint">${msg(way.helpText)}</span></span></button>
</#if></#list>
<#list auth.authenticationSelections as way><#if noPhone && way.displayName = "otp-display-name">
<button class="link" type="submit" name="authenticationExecution" value="${way.authExecId}">${msg("phoneAfterAll")}</button>
</#if></#list>
</form>
</#if>
</@layout.registrationLayout>
