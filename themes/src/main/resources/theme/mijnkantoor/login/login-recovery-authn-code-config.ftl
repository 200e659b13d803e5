<#import "template.ftl" as layout>
<#import "components/field.ftl" as field>
<#import "components/button.ftl" as button>
<@layout.registrationLayout kind="list" step=(wayIn!false)?then(3, 0) displayMessage=false; section>
<#if section = "header">
${msg("recovery-code-config-header")}
<#elseif section = "form">
<p>${msg("recoveryIntro")}</p>
<p class="noprint">${msg("recovery-code-config-warning-message")}</p>
<ol class="card codes" id="codes" data-head="${msg("recovery-codes-download-file-header")}">
<#list recoveryCodes as code><li>${code[0..3]}-${code[4..7]}-${code[8..]}</li></#list>
</ol>
<p class="made" data-made="${msg("recovery-codes-download-file-date")}"></p>
<div class="tools js">
<@button.copy from="codes" label=msg("recovery-codes-copy") link=true/>
<button class="link" type="button" data-do="save" data-from="codes" data-file="${msg("recoveryFile")}">${msg("recovery-codes-download")}</button>
<button class="link" type="button" data-do="print">${msg("recovery-codes-print")}</button>
</div>
<form id="kc-recovery-codes-settings-form" action="${url.loginAction}" method="post" novalidate>
<@field.check name="kcRecoveryCodesConfirmationCheck" label=msg("recovery-codes-confirmation-message") required=true error=(((message.type)!"") = "error")?then((message.summary)!"", "")/>
<#if isAppInitiatedAction??><@field.check name="logout-sessions" label=msg("logoutOtherSessions") checked=true/></#if>
<@button.submit id="saveRecoveryAuthnCodesBtn" label=msg("recovery-codes-action-complete")/>
<@button.cancel/>
</form>
</#if>
</@layout.registrationLayout>
