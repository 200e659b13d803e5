<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<#--
  What the links in the mails about a lost phone lead to when they do not lead to a login: not-yet, expired, done, unknown,
  other-user, logged-in, cancel or cancelled. At most one thing to do. Both addresses come from people: they are arguments, never markup.
-->
<#assign key = "newPhone." + outcome>
<@layout.registrationLayout kind="" displayMessage=false; section>
<#if section = "header">
${msg(key + ".title")}
<#elseif section = "form">
<p>${msg(key + ".text")}</p>
<#if outcome = "not-yet" && usableFrom?has_content><p>${msg("newPhone.usableFrom", usableFrom)}</p></#if>
<#if outcome = "other-user" && email?has_content && currentUser?has_content><p>${msg("newPhone.other-user.to", email, currentUser)}</p></#if>
<#if actionUrl?has_content && ["other-user", "logged-in", "cancel"]?seq_contains(outcome)>
<form id="kc-new-phone-form" action="${actionUrl}" method="post"><@button.submit id="new-phone-action" label=msg(key + ".action")/></form>
</#if>
</#if>
</@layout.registrationLayout>
