<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<#assign app = client.name?has_content?then(advancedMsg(client.name!""), client.clientId)>
<#-- Addresses come from the app: only those that lead somewhere harmless become links. The app's logo is somebody else's picture. -->
<#function safe href><#return href?matches("https?://.+")></#function>
<@layout.registrationLayout kind=""; section>
<#if section = "header">
${msg("oauthGrantTitle", app)}
<#elseif section = "form">
<div id="kc-oauth">
<h2>${msg("oauthGrantRequest")}</h2>
<ul>
<#list oauth.clientScopesRequested![] as scope><li>${advancedMsg(scope.consentScreenText)}<#if scope.parameterizedScopeParameter??>: <b>${scope.parameterizedScopeParameter}</b></#if></li></#list>
</ul>
<#assign terms = (client.attributes.tosUri)!"">
<#assign privacy = (client.attributes.policyUri)!"">
<#if safe(terms) || safe(privacy)>
<p class="hint">${msg("oauthGrantInformation", app)}
<#if safe(terms)>${msg("oauthGrantReview")} <a href="${terms}" target="_blank" rel="noopener noreferrer">${msg("oauthGrantTos")}</a></#if>
<#if safe(privacy)>${msg("oauthGrantReview")} <a href="${privacy}" target="_blank" rel="noopener noreferrer">${msg("oauthGrantPolicy")}</a></#if></p>
</#if>
<form action="${url.oauthAction}" method="post">
<input type="hidden" name="code" value="${oauth.code}">
<@button.submit id="kc-login" name="accept" value="on" label=msg("doYes")/>
<@button.submit id="kc-cancel" name="cancel" value="on" label=msg("doNo") quiet=true/>
</form>
</div>
</#if>
</@layout.registrationLayout>
