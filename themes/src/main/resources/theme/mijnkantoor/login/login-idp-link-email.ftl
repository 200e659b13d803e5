<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<@layout.registrationLayout kind=""; section>
<#if section = "header">
${msg("emailLinkIdpTitle", idpDisplayName)}
<#elseif section = "form">
<p>${msg("emailLinkIdp1", idpDisplayName, brokerContext.username, realm.displayName)}</p>
<p class="hint">${msg("mailSpamHint")}</p>
<@button.link href=url.loginAction label=msg("emailLinkIdpConfirmed")/>
<@button.link href=url.loginAction label=msg("emailVerifyResend") quiet=true/>
</#if>
</@layout.registrationLayout>
