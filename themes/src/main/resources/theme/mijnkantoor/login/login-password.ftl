<#import "template.ftl" as layout>
<#import "components/field.ftl" as field>
<#import "components/button.ftl" as button>
<#assign error = messagesPerField.getFirstError("password")>
<@layout.registrationLayout kind="" displayMessage=!error?has_content; section>
<#if section = "header">
${msg("loginAccountTitle")}
<#elseif section = "form">
<form id="kc-form-login" action="${url.loginAction}" method="post">
<@field.password name="password" label=msg("password") autofocus=true error=error/>
<@button.submit id="kc-login" name="login" value="on" label=msg("doLogIn")/>
<#if realm.resetPasswordAllowed><p class="after"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p></#if>
</form>
</#if>
</@layout.registrationLayout>
