<#--
  Help and language. The link may come from an office, so only addresses that lead somewhere harmless are shown.
-->
<#macro content>
<#local help = supportUrl!((org.attributes.supportUrl[0])!(properties.supportUrl!""))>
<#local office = officeName!((org.name)!"")>
<footer>
<#if help?matches("(?:https?://|mailto:|tel:|msteams:).+")><a id="kc-help" href="${help}">${office?has_content?then(msg("helpFrom", office), msg("help"))}</a><#elseif office?has_content><span>${office}</span></#if>
<#if realm.internationalizationEnabled && ((locale.supported)![])?size gt 1>
<#list locale.supported as language><#if language.languageTag != locale.currentLanguageTag><a href="${language.url}" lang="${language.languageTag}" hreflang="${language.languageTag}" rel="nofollow">${language.label}</a></#if></#list>
</#if>
</footer>
</#macro>
