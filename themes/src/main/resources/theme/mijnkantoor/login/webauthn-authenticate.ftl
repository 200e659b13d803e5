<#import "template.ftl" as layout>
<#import "components/passkey.ftl" as passkey>
<#import "components/icons.ftl" as icons>
<@layout.registrationLayout kind=""; section>
<#if section = "header">
${msg("webauthn-login-title")}
<#elseif section = "form">
<@passkey.login/>
<#if (shouldDisplayAuthenticators!false) && (authenticators.authenticators)?has_content>
<h2>${msg("webauthn-available-authenticators")}</h2>
<ul><#list authenticators.authenticators as one><li>${one.label} <span class="hint">${msg("webauthn-createdAt-label")} ${one.createdAt}</span></li></#list></ul>
</#if>
<button class="btn block js" id="passkey-button" type="button" autofocus><@icons.icon "key"/>${msg("webauthn-doAuthenticate")}</button>
</#if>
</@layout.registrationLayout>
