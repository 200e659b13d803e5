<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<@layout.registrationLayout kind=""; section>
<#if section = "header">
${msg("pageExpiredTitle")}
<#elseif section = "form">
<p>${msg("pageExpiredText")}</p>
<@button.link id="loginContinueLink" href=url.loginAction label=msg("pageExpiredContinue")/>
<@button.link id="loginRestartLink" href=url.loginRestartFlowUrl label=msg("pageExpiredRestart") quiet=true/>
</#if>
</@layout.registrationLayout>
