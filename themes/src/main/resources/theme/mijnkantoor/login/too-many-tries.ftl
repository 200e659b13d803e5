<#import "template.ftl" as layout>
<#-- Tells how long to wait after too many tries from one source, and nothing about any account. -->
<@layout.registrationLayout kind="" displayMessage=false; section>
<#if section = "header">
${msg("tooManyTriesTitle")}
<#elseif section = "form">
<p>${msg("tooManyTriesText", minutes)}</p>
<p class="hint">${msg("tooManyTriesHint")}</p>
</#if>
</@layout.registrationLayout>
