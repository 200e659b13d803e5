<#import "template.ftl" as layout>
<#import "components/field.ftl" as field>
<#import "components/button.ftl" as button>
<#import "components/errors.ftl" as errors>
<#import "user-profile-commons.ftl" as profileFields>
<#import "register-commons.ftl" as terms>
<#-- Our realm lets nobody register: people are invited. Without reCAPTCHA, which would be somebody else's script. -->
<@layout.registrationLayout displayMessage=messagesPerField.exists("global") displayRequiredFields=true kind="errors"; section>
<#if section = "header">
${msg(messageHeader!"registerTitle")}
<#elseif section = "form">
<@errors.summary profile.attributes?map(attribute -> attribute.name) + ["password", "password-confirm", "termsAccepted"]/>
<form id="kc-register-form" action="${url.registrationAction}" method="post">
<@profileFields.userProfileFormFields; place, attribute>
<#if place = "afterField" && passwordRequired?? && (attribute.name = "username" || (attribute.name = "email" && realm.registrationEmailAsUsername))>
<@field.password name="password" label=msg("password") autocomplete="new-password" error=messagesPerField.getFirstError("password")/>
<@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password" error=messagesPerField.getFirstError("password-confirm")/>
</#if>
</@profileFields.userProfileFormFields>
<@terms.termsAcceptance/>
<@button.submit label=msg("doRegister")/>
<p class="after"><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
</form>
</#if>
</@layout.registrationLayout>
