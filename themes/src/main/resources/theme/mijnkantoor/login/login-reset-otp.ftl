<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<@layout.registrationLayout kind="code" displayMessage=!messagesPerField.existsError("totp"); section>
<#if section = "header">
${msg("otpResetTitle")}
<#elseif section = "form">
<form id="kc-otp-reset-form" action="${url.loginAction}" method="post">
<fieldset class="choice"><legend class="label">${msg("otp-reset-description")}</legend>
<#list configuredOtpCredentials.userOtpCredentials as device><label class="check"><input type="radio" name="selectedCredentialId" value="${device.id}"<#if device.id = configuredOtpCredentials.selectedCredentialId> checked</#if>> <span>${device.userLabel}</span></label></#list>
</fieldset>
<@button.submit id="kc-otp-reset-form-submit" label=msg("doSubmit")/>
</form>
</#if>
</@layout.registrationLayout>
