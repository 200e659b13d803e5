<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<@layout.registrationLayout kind=""; section>
<#if section = "header">
${msg("logoutConfirmTitle")}
<#elseif section = "form">
<div id="kc-logout-confirm">
<p>${msg("logoutConfirmHeader")}</p>
<form action="${url.logoutConfirmAction}" method="post">
<input type="hidden" name="session_code" value="${logoutConfirm.code}">
<@button.submit id="kc-logout" name="confirmLogout" value="on" label=msg("doLogout")/>
</form>
<#if !logoutConfirm.skipLink && (client.baseUrl)?has_content><p class="after"><a href="${client.baseUrl}">${msg("backToApplication")}</a></p></#if>
</div>
</#if>
</@layout.registrationLayout>
