<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<#-- Logs out of each app in a frame that nobody sees; our script goes on once all frames have answered. -->
<@layout.registrationLayout kind="go"; section>
<#if section = "header">
${msg("frontchannel-logout.title")}
<#elseif section = "form">
<p>${msg("frontchannel-logout.message")}</p>
<ul>
<#list logout.clients as client><li>${client.name}<iframe src="${client.frontChannelLogoutUrl}" title="${client.name}" hidden></iframe></li></#list>
</ul>
<#if logout.logoutRedirectUri?has_content>
<a class="btn block" id="continue" href="${logout.logoutRedirectUri}" data-go>${msg("doContinue")}</a>
</#if>
</#if>
</@layout.registrationLayout>
