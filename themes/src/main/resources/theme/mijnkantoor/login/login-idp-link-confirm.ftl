<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<@layout.registrationLayout kind=""; section>
<#if section = "header">
${msg("confirmLinkIdpTitle")}
<#elseif section = "form">
<form id="kc-register-form" action="${url.loginAction}" method="post">
<@button.submit id="linkAccount" name="submitAction" value="linkAccount" label=msg("confirmLinkIdpContinue", idpDisplayName)/>
<#if !hideReviewButton?has_content><@button.submit id="updateProfile" name="submitAction" value="updateProfile" label=msg("confirmLinkIdpReviewProfile") quiet=true/></#if>
</form>
</#if>
</@layout.registrationLayout>
