<#import "template.ftl" as layout>
<#import "components/field.ftl" as field>
<#import "components/button.ftl" as button>
<#import "components/code.ftl" as code>
<#import "components/icons.ftl" as icons>
<#assign algorithm = ((totp.policy.algorithmKey)!"SHA1")>
<#assign another = oneMore!totp.otpCredentials?has_content>
<@layout.registrationLayout kind="scan code" step=(wayIn!false)?then(2, 0) displayMessage=!messagesPerField.existsError("totp", "userLabel") && ((message.type)!"") != "warning"; section>
<#if section = "header">
${msg("loginTotpTitle")}
<#elseif section = "form">
<p class="intro">${msg("totpIntro")}</p>
<ol class="todo">
<li><#if algorithm = "SHA1">${msg("totpStepApp")} <span class="tap"><a href="${properties.authenticatorAppStoreUrl}">App Store</a> · <a href="${properties.authenticatorPlayStoreUrl}">Play Store</a></span><#else>${msg("totpStepOtherApp", algorithm)}</#if></li>
<#if otpauthUri?has_content><li class="tap">${msg("totpStepTap")}</li></#if>
<li<#if otpauthUri?has_content> class="wide"</#if>>${msg("totpStepScan")}</li>
<li>${msg("totpStepCode")}</li>
</ol>
<#if otpauthUri?has_content>
<p class="tap"><a class="btn block" href="${otpauthUri}"><@icons.icon "phone"/>${msg("totpOpenApp")}</a></p>
<p class="tap after"><a href="#qr">${msg("totpShowQr")}</a></p>
</#if>
<img class="qr<#if otpauthUri?has_content> far</#if>" id="qr" width="246" height="246" src="data:image/png;base64,${totp.totpSecretQrCode}" alt="${msg("totpQrAlt")}">
<details>
<summary>${msg("totpCannotScan")}</summary>
<p>${msg("totpSecretIntro")}</p>
<code class="secret" id="secret">${totp.totpSecretEncoded}</code>
<#if algorithm != "SHA1"><p>${msg("totpAlgorithm", algorithm)}</p></#if>
<@button.copy from="secret" label=msg("copySecret")/>
</details>
<form id="kc-totp-settings-form" action="${url.loginAction}" method="post">
<#if another><@field.text name="userLabel" label=msg("loginTotpDeviceName") value=(userLabel!"") error=messagesPerField.getFirstError("userLabel")/></#if>
<@code.code name="totp" label=msg("authenticatorCode") digits=(totp.policy.digits)!6 error=messagesPerField.getFirstError("totp") autofocus=messagesPerField.existsError("totp") goes=!another/>
<#if isAppInitiatedAction??><@field.check name="logout-sessions" label=msg("logoutOtherSessions") checked=true/></#if>
<@button.submit id="saveTOTPBtn" label=msg("totpSubmit")/>
<@button.cancel/>
</form>
</#if>
</@layout.registrationLayout>
