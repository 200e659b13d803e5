<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<@layout.registrationLayout kind="" displayMessage=false; section>
<#if section = "header">
<#if messageHeader??>${msg(messageHeader)}<#else>${message.summary}</#if>
<#elseif section = "form">
<div id="kc-info-message">
<#if messageHeader??><p>${message.summary}</p></#if>
<#if requiredActions?has_content><ul><#list requiredActions as action><li>${msg("requiredAction." + action)}</li></#list></ul></#if>
<#if !skipLink??>
<#if pageRedirectUri?has_content><@button.link href=pageRedirectUri label=msg("backToApplication")/>
<#elseif actionUri?has_content><@button.link href=actionUri label=msg("proceedWithAction")/>
<#elseif (client.baseUrl)?has_content><@button.link href=client.baseUrl label=msg("backToApplication")/>
</#if>
</#if>
</div>
</#if>
</@layout.registrationLayout>
