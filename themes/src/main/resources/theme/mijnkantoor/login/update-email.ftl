<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<#import "password-commons.ftl" as commons>
<#import "components/errors.ftl" as errors>
<#import "user-profile-commons.ftl" as profileFields>
<@layout.registrationLayout displayMessage=messagesPerField.exists("global") displayRequiredFields=true kind="errors"; section>
<#if section = "header">
${msg("updateEmailTitle")}
<#elseif section = "form">
<@errors.summary profile.attributes?map(attribute -> attribute.name)/>
<form id="kc-update-email-form" action="${url.loginAction}" method="post">
<@profileFields.userProfileFormFields/>
<@commons.logoutOtherSessions/>
<@button.submit label=msg("doSubmit")/>
<@button.cancel/>
</form>
</#if>
</@layout.registrationLayout>
