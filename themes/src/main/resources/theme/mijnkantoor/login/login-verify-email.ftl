<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<#assign mailed = verifyEmail??>
<@layout.registrationLayout kind="" displayMessage=((message.type)!"") != "warning"; section>
<#if section = "header">
${msg("emailVerifyTitle")}
<#elseif section = "form">
<p><#if mailed>${msg("emailVerifyInstruction1", verifyEmail)}<#else>${msg("emailVerifyInstruction4", (user.email)!"")}</#if></p>
<#if mailed || !isAppInitiatedAction??><p class="hint">${msg("emailVerifyInstruction2")}</p></#if>
<#if isAppInitiatedAction??>
<form id="kc-verify-email-form" action="${url.loginAction}" method="post">
<@button.submit label=msg(mailed?then("emailVerifyResend", "emailVerifySend")) quiet=mailed/>
<@button.submit label=msg("doCancel") name="cancel-aia" value="true" quiet=true novalidate=true/>
</form>
<#else>
<@button.link href=url.loginAction label=msg("emailVerifyResend") quiet=true/>
</#if>
</#if>
</@layout.registrationLayout>
