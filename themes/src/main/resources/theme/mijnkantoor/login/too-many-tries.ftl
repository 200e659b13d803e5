<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<#-- Tells how long to wait after too many tries from one source, and nothing about any account. -->
<@layout.registrationLayout kind="" displayMessage=false; section>
<#if section = "header">
${msg("tooManyTriesTitle")}
<#elseif section = "form">
<p>${msg("tooManyTriesText", minutes)}</p>
<p class="hint">${msg("tooManyTriesHint")}</p>
<#-- Loading this page anew would send what was typed once more. -->
<#if authenticationSession??><@button.link id="back-to-login" href=url.loginRestartFlowUrl label=msg("backToLogin") quiet=true/></#if>
</#if>
</@layout.registrationLayout>
