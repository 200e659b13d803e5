<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<#--
  Somebody without a phone asks the office for help. Without requestStatus: what will happen, and a button. With it, REQUESTED
  or APPROVED: what comes next. Takes askedAt, expiresAt and, while the link does not work yet, usableFrom, in words. noManager:
  nobody at the office but the person could help, so MijnKantoor itself does.
-->
<#assign state = requestStatus!"NONE">
<#assign who = (noManager!false)?then("platform", "office")>
<@layout.registrationLayout kind=""; section>
<#if section = "header">
${msg((state = "NONE" && who = "platform")?then("askOffice.platform.title", "askOffice." + state + ".title"))}
<#elseif section = "form">
<#if state = "NONE">
<p>${msg("askOffice.intro." + who)}</p>
<ol>
<li>${msg("askOffice.step1")}</li>
<li>${msg("askOffice.step2." + who)}</li>
<li>${msg("askOffice.step3")}</li>
</ol>
<p class="hint">${msg("askOffice.consequence")}</p>
<form id="kc-ask-office-form" action="${url.loginAction}" method="post"><@button.submit id="ask-office" name="ask" value="on" label=msg("askOffice.action")/></form>
<#elseif state = "APPROVED">
<p>${msg("askOffice.mailed")}</p>
<#if usableFrom?has_content><p>${msg("askOffice.usableFrom", usableFrom)}</p></#if>
<p class="hint">${msg("mailSpamHint")}</p>
<#else>
<p>${msg("askOffice.asked." + who, askedAt!"")}</p>
<ol>
<li>${msg("askOffice.next1." + who)}</li>
<li>${msg("askOffice.next2")}</li>
</ol>
<p class="hint">${msg("askOffice.found", expiresAt!"")}</p>
</#if>
</#if>
</@layout.registrationLayout>
