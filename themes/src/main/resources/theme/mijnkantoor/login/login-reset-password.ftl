<#import "template.ftl" as layout>
<#import "components/field.ftl" as field>
<#import "components/button.ftl" as button>
<#assign error = messagesPerField.getFirstError("username")>
<@layout.registrationLayout kind="" displayMessage=!error?has_content; section>
<#if section = "header">
${msg("emailForgotTitle")}
<#elseif section = "form">
<p>${msg(realm.duplicateEmailsAllowed?then("emailInstructionUsername", "emailInstruction"))}</p>
<form id="kc-reset-password-form" action="${url.loginAction}" method="post">
<@field.account value=(auth.attemptedUsername!"") error=error/>
<@button.submit label=msg("resetSubmit")/>
<p class="after"><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
</form>
</#if>
</@layout.registrationLayout>
