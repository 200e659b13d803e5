<#import "template.ftl" as layout>
<#import "components/field.ftl" as field>
<#import "components/button.ftl" as button>
<#assign error = messagesPerField.getFirstError("recoveryCodeInput")>
<@layout.registrationLayout kind="" displayMessage=!error?has_content; section>
<#if section = "header">
${msg("auth-recovery-code-header")}
<#elseif section = "form">
<p>${msg("recoveryInputIntro", recoveryAuthnCodesInputBean.codeNumber?c)}</p>
<form id="kc-recovery-code-login-form" action="${url.loginAction}" method="post">
<@field.text name="recoveryCodeInput" label=msg("auth-recovery-code-prompt", recoveryAuthnCodesInputBean.codeNumber?c) icon="key" placeholder="XXXX-XXXX-XXXX" autofocus=true error=error/>
<@button.submit id="kc-login" name="login" value="on" label=msg("otpSubmit")/>
</form>
</#if>
</@layout.registrationLayout>
