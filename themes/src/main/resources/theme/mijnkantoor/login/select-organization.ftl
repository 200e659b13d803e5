<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">
${msg("organization.select")}
<#elseif section = "form">
<form id="kc-user-organizations" action="${url.loginAction}" method="post">
<#list user.organizations as organization><button class="tile" type="submit" id="organization-${organization.alias}" name="kc.org" value="${organization.alias}"><b>${organization.name}</b></button></#list>
</form>
</#if>
</@layout.registrationLayout>
