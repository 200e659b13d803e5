<#import "components/passkey.ftl" as passkey>
<#-- Beside a login form: only where the realm lets people log in with a passkey. -->
<#macro conditionalUIData>
<#if enableWebAuthnConditionalUI?has_content>
<@passkey.login/>
<p class="after"><button class="btn quiet block js" id="passkey-button" type="button">${msg("webauthn-doAuthenticate")}</button></p>
</#if>
</#macro>
