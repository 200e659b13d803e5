<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<@layout.registrationLayout kind="" displayMessage=false; section>
<#if section = "header">
${msg("linkIdpActionTitle", idpDisplayName)}
<#elseif section = "form">
<p id="kc-link-text">${msg("linkIdpActionMessage", idpDisplayName)}</p>
<form action="${url.loginAction}" method="post">
<@button.submit id="kc-continue" name="continue" value="on" label=msg("doContinue")/>
<@button.submit id="kc-cancel" name="cancel-aia" value="on" label=msg("doCancel") quiet=true/>
</form>
</#if>
</@layout.registrationLayout>
