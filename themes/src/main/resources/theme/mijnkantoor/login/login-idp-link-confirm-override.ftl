<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<@layout.registrationLayout kind=""; section>
<#if section = "header">
${msg("confirmOverrideIdpTitle")}
<#elseif section = "form">
<form id="kc-register-form" action="${url.loginAction}" method="post">
<@button.submit id="confirmOverride" name="submitAction" value="confirmOverride" label=msg("confirmOverrideIdpContinue", idpDisplayName)/>
<@button.link id="loginRestartLink" href=url.loginRestartFlowUrl label=msg("pageExpiredRestart") quiet=true/>
</form>
</#if>
</@layout.registrationLayout>
