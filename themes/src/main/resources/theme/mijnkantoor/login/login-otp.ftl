<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<#import "components/code.ftl" as code>
<#assign error = messagesPerField.getFirstError("totp")>
<@layout.registrationLayout kind="code" displayMessage=!error?has_content; section>
<#if section = "header">
${msg("otpTitle")}
<#elseif section = "form">
<p>${msg("otpIntro")}</p>
<form id="kc-otp-login-form" action="${url.loginAction}" method="post">
<#if otpLogin.userOtpCredentials?size gt 1>
<fieldset class="choice"><legend class="label">${msg("otpWhich")}</legend>
<#list otpLogin.userOtpCredentials as device><label class="check"><input type="radio" name="selectedCredentialId" value="${device.id}"<#if device.id = otpLogin.selectedCredentialId> checked</#if>> <span>${device.userLabel}</span></label></#list>
</fieldset>
</#if>
<@code.code name="otp" label=msg("loginOtpOneTime") digits=(otpLogin.policy.digits)!6 error=error/>
<@button.submit id="kc-login" name="login" value="on" label=msg("otpSubmit")/>
</form>
</#if>
</@layout.registrationLayout>
