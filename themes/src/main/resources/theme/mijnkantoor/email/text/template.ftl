<#ftl output_format="plainText">
<#-- The same frame and pieces as html/template.ftl, as plain text. -->
<#macro emailLayout title="" preheader="">
<#if officeName?has_content>
${officeName}

</#if>
<#if title?has_content>
${title}
${""?left_pad(title?length, "=")}

</#if>
<#nested>
-- 
<#local office = officeName!"">
${office?has_content?then(msg("mailSentFor", office), msg("mailSent"))}
${msg("mailNeverAsks")}
<#local help = safe(supportUrl!(properties.supportUrl!""))>
<#if help?has_content>
${msg("mailHelp")} ${help}
</#if>
</#macro>

<#macro p text>
${text}

</#macro>

<#macro small text>
${text}

</#macro>

<#macro steps items>
<#list items as item>
${item?counter}. ${item}
</#list>

</#macro>

<#macro points items>
<#list items as item>
- ${item}
</#list>

</#macro>

<#macro action label href>
<#local target = safe(href)>
<#if target?has_content>
${label}:
${target}

</#if>
</#macro>

<#macro code value>
    ${value}

</#macro>

<#macro links text items>
${text}
<#list items as item>
${item.label}: ${item.href}
</#list>

</#macro>

<#function safe href><#return href?matches("(?:https?://|mailto:|tel:|msteams:).+")?then(href, "")></#function>
