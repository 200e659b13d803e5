<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<@layout.registrationLayout kind="" displayMessage=false; section>
<#if section = "header">
${msg("errorTitle")}
<#elseif section = "form">
<div id="kc-error-message">
<p>${(message.summary)!msg("internalServerError")}</p>
<p class="hint">${msg("errorHint")}</p>
<#if traceId??><p class="hint" id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
<#if linkAgain??><@button.link id="link-again" href=linkAgain label=msg("pageExpiredContinue")/></#if>
<#if !skipLink?? && (client.baseUrl)?has_content><@button.link id="backToApplication" href=client.baseUrl label=msg("backToApplication")/></#if>
</div>
</#if>
</@layout.registrationLayout>
