<#import "template.ftl" as layout>
<#import "components/field.ftl" as field>
<#import "components/button.ftl" as button>
<@layout.registrationLayout kind=""; section>
<#if section = "header">
${msg("oauth2DeviceVerificationTitle")}
<#elseif section = "form">
<form id="kc-user-verify-device-user-code-form" action="${url.oauth2DeviceVerificationAction}" method="post">
<@field.text name="device_user_code" id="device-user-code" label=msg("verifyOAuth2DeviceUserCode") icon="phone" autofocus=true/>
<@button.submit label=msg("doSubmit")/>
</form>
</#if>
</@layout.registrationLayout>
