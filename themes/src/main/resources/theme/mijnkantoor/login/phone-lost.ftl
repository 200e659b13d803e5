<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<#-- After a login with a recovery code. Takes codesLeft, and newCodes when so few are left that new ones follow. -->
<@layout.registrationLayout kind="" displayMessage=false; section>
<#if section = "header">
${msg("phoneLostTitle")}
<#elseif section = "form">
<p>${msg("recoveryCodesLeft", codesLeft)}<#if newCodes> ${msg("recoveryCodesRenewed")}</#if></p>
<p>${msg("phoneLostConsequence")}</p>
<form id="kc-phone-lost-form" action="${url.loginAction}" method="post">
<@button.submit id="phone-lost" name="phone" value="lost" label=msg("phoneLostYes")/>
<@button.submit id="phone-kept" name="phone" value="kept" label=msg("phoneLostNo") quiet=true/>
</form>
</#if>
</@layout.registrationLayout>
