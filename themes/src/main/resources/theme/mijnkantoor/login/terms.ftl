<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<#-- The text is the realm's own: who manages the realm may give it paragraphs and links. -->
<@layout.registrationLayout kind="" displayMessage=false; section>
<#if section = "header">
${msg("termsTitle")}
<#elseif section = "form">
<div class="card" id="kc-terms-text">${kcSanitize(msg("termsText"))?no_esc}</div>
<form action="${url.loginAction}" method="post">
<@button.submit id="kc-accept" name="accept" value="on" label=msg("doAccept")/>
<@button.submit id="kc-decline" name="cancel" value="on" label=msg("doDecline") quiet=true/>
</form>
</#if>
</@layout.registrationLayout>
