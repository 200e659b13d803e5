<#import "assets.ftl" as assets>
<#--
  The form with which the browser's answer goes to the server. What the script needs stands in data attributes, so that no
  script has to be written into the page.
-->
<#macro login>
<form id="webauth" action="${url.loginAction}" method="post" data-passkey="get" data-challenge="${challenge}" data-rp-id="${rpId}" data-verification="${userVerification}" data-timeout="${createTimeout?c}" data-identified="${isUserIdentified}" data-mediation="${mediation!"conditional"}" data-unsupported="${msg("webauthn-unsupported-browser-text")}" data-allow="<#list (authenticators.authenticators)![] as one>${one.credentialId}<#sep>,</#list>">
<@fields ["clientDataJSON", "authenticatorData", "signature", "credentialId", "userHandle", "error"]/>
<#if realm.rememberMe><input type="hidden" name="rememberMe"></#if>
</form>
<@script/>
</#macro>

<#macro fields names><#list names as name><input type="hidden" name="${name}"></#list></#macro>

<#macro script>
<p class="error" id="passkey-error" role="alert"></p>
<noscript><p class="hint">${msg("passkeyNoScript")}</p></noscript>
<script src="${url.resourcesPath}/js/${assets.passkeyScript}" defer></script>
</#macro>
