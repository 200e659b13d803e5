<#import "template.ftl" as layout>
<#import "components/field.ftl" as field>
<#import "components/button.ftl" as button>
<#import "components/errors.ftl" as errors>
<#import "components/rules.ftl" as rules>
<#import "components/apps.ftl" as apps>
<#assign invited = invitation!false>
<#assign address = username!((auth.attemptedUsername)!"")>
<#-- The server's provider names every failing rule; without it Keycloak's own field errors say the first. -->
<#assign passwordError = messagesPerField.getFirstError("password-new", "password")>
<#assign confirmError = messagesPerField.getFirstError("password-confirm")>
<@layout.registrationLayout kind="night errors" step=invited?then(1, 0) displayMessage=!passwordError?has_content && !confirmError?has_content && ((message.type)!"") != "warning"; section>
<#if section = "header">
${msg("updatePasswordTitle")}
<#elseif section = "form">
<p class="hint">${msg(invited?then("setPasswordIntro", "updatePasswordIntro"))}</p>
<@errors.summary ["password-new", "password-confirm"]/>
<form id="kc-passwd-update-form" class="split" action="${url.loginAction}" method="post">
<#if address?has_content><@field.text name="username" label=msg("email") value=address icon="mail" autocomplete="username" readonly=true/></#if>
<@field.password name="password-new" label=msg("password") placeholder=msg("passwordPlaceholder") autocomplete="new-password" describedBy="rules-title" error=passwordError autofocus=!(passwordError + confirmError)?has_content/>
<@rules.rules confirmFailed=confirmError?has_content/>
<@field.password name="password-confirm" label=msg("passwordConfirm") placeholder=msg("passwordConfirmPlaceholder") autocomplete="new-password" error=confirmError/>
<#if !invited><@field.check name="logout-sessions" label=msg("logoutOtherSessions") checked=true/></#if>
<div class="end"><@button.cancel block=false/><@button.submit label=msg("doSave") block=false icon="right"/></div>
</form>
<#if invited><@apps.stores/></#if>
</#if>
</@layout.registrationLayout>
