<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<@layout.registrationLayout kind=""; section>
<#if section = "header">
${msg("webauthn-error-title")}
<#elseif section = "form">
<form id="kc-error-credential-form" action="${url.loginAction}" method="post">
<input type="hidden" name="authenticationExecution" value="${execution!""}">
<input type="hidden" name="isSetRetry" value="retry">
<@button.submit id="kc-try-again" label=msg("doTryAgain")/>
</form>
<#if isAppInitiatedAction??>
<form id="kc-webauthn-settings-form" action="${url.loginAction}" method="post"><@button.submit label=msg("doCancel") name="cancel-aia" value="true" quiet=true/></form>
</#if>
</#if>
</@layout.registrationLayout>
