<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<#import "password-commons.ftl" as commons>
<#import "user-profile-commons.ftl" as profileFields>
<@layout.registrationLayout displayMessage=messagesPerField.exists("global") displayRequiredFields=true kind=""; section>
<#if section = "header">
${msg("updateEmailTitle")}
<#elseif section = "form">
<form id="kc-update-email-form" action="${url.loginAction}" method="post">
<@profileFields.userProfileFormFields/>
<@commons.logoutOtherSessions/>
<@button.submit label=msg("doSubmit")/>
<@button.cancel/>
</form>
</#if>
</@layout.registrationLayout>
