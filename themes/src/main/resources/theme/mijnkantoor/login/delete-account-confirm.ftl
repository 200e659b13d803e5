<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<#import "components/alert.ftl" as alerts>
<@layout.registrationLayout kind=""; section>
<#if section = "header">
${msg("deleteAccountConfirm")}
<#elseif section = "form">
<@alerts.alert "warning" msg("irreversibleAction")/>
<p>${msg("deletingImplies")}</p>
<ul>
<li>${msg("loggingOutImmediately")}</li>
<li>${msg("errasingData")}</li>
</ul>
<p>${msg("finalDeletionConfirmation")}</p>
<form action="${url.loginAction}" method="post">
<@button.submit label=msg("doConfirmDelete")/>
<#if triggered_from_aia><@button.submit label=msg("doCancel") name="cancel-aia" value="true" quiet=true/></#if>
</form>
</#if>
</@layout.registrationLayout>
