<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<#--
  What an invitation link leads to when it does not lead to the set-password page: expired, renewed, superseded,
  used, unknown or other-user. At most one thing to do. Both addresses come from people: they are arguments, never markup.
-->
<#assign key = "invitation." + outcome>
<@layout.registrationLayout kind="" displayMessage=false; section>
<#if section = "header">
${msg(key + ".title")}
<#elseif section = "form">
<p>${msg(key + ".text")}</p>
<#if email?has_content && (outcome = "expired" || outcome = "renewed" || (outcome = "other-user" && currentUser?has_content))><p>${msg(key + ".to", email, currentUser!"")}</p></#if>
<#if outcome = "superseded" && mailedAt?has_content><p>${msg("invitation.superseded.when", mailedAt)}</p></#if>
<#if outcome = "renewed" || outcome = "superseded">
<#if expiresAt?has_content><p>${msg("invitation.validUntil", expiresAt)}</p></#if>
<p class="hint">${msg("mailSpamHint")}</p>
</#if>
<#if actionUrl?has_content>
<#if outcome = "used"><@button.link id="invitation-action" href=actionUrl label=msg(key + ".action")/>
<#elseif outcome = "expired" || outcome = "other-user">
<form id="kc-invitation-form" action="${actionUrl}" method="post"><@button.submit id="invitation-action" label=msg(key + ".action")/></form>
</#if>
</#if>
</#if>
</@layout.registrationLayout>
