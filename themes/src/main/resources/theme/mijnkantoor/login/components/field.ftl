<#import "icons.ftl" as icons>
<#-- One line of text with its label, an icon at its end and the error that belongs to it. -->
<#macro text name label id=name value="" type="text" icon="" error="" autocomplete="off" inputmode="" placeholder="" autofocus=false readonly=false invalid=false describedBy="">
<#local describes = (describedBy + error?has_content?then(" " + name + "-error", ""))?trim>
<div class="field">
<label for="${id}">${label}</label>
<div class="box"><input class="input" id="${id}"<#if !readonly> name="${name}"</#if> type="${type}" value="${value}" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false" dir="ltr"<#rt>
<#if inputmode?has_content> inputmode="${inputmode}"</#if><#if placeholder?has_content> placeholder="${placeholder}"</#if><#if readonly> readonly</#if><#if autofocus> autofocus</#if><#if invalid || error?has_content> aria-invalid="true"</#if><#if describes?has_content> aria-describedby="${describes}"</#if>><#t>
<#if icon?has_content><@icons.icon icon/></#if></div><#lt>
<@problem name error/>
</div>
</#macro>

<#-- What a person logs in with: an e-mail address, unless the realm says otherwise. -->
<#macro account value="" autocomplete="username" autofocus=true invalid=false error="" describedBy="">
<#local address = realm.loginWithEmailAllowed && (realm.registrationEmailAsUsername!false)>
<@text name="username" label=msg(address?then("email", realm.loginWithEmailAllowed?then("usernameOrEmail", "username"))) value=value icon="mail" inputmode=address?then("email", "") autocomplete=autocomplete autofocus=autofocus invalid=invalid error=error describedBy=describedBy/>
</#macro>

<#-- A password: shown on request, never by itself. -->
<#macro password name label error="" autocomplete="current-password" placeholder="" describedBy="" autofocus=false invalid=false>
<#local describes = (describedBy + error?has_content?then(" " + name + "-error", ""))?trim>
<div class="field">
<label for="${name}">${label}</label>
<div class="box pw"><input class="input" id="${name}" name="${name}" type="password" autocomplete="${autocomplete}" dir="ltr"<#rt>
<#if placeholder?has_content> placeholder="${placeholder}"</#if><#if autofocus> autofocus</#if><#if invalid || error?has_content> aria-invalid="true"</#if><#if describes?has_content> aria-describedby="${describes}"</#if>><#t>
<button class="reveal js" type="button" aria-controls="${name}" data-reveal data-show="${msg("show")}" data-hide="${msg("hide")}" data-caps="${msg("capsLock")}">${msg("show")}<span class="sr"> ${label}</span></button><@icons.icon "lock"/></div><#lt>
<@problem name error/>
</div>
</#macro>

<#macro problem name error>
<#if error?has_content><p class="error" id="${name}-error" role="alert">${error}</p></#if>
</#macro>

<#macro check name label checked=false value="on" required=false error="">
<label class="check"><input type="checkbox" id="${name}" name="${name}" value="${value}"<#if checked> checked</#if><#if required> required</#if><#if error?has_content> aria-invalid="true" aria-describedby="${name}-error" autofocus</#if>> <span>${label}</span></label>
<@problem name error/>
</#macro>
