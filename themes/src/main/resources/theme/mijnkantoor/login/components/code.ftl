<#-- A one-time code: drawn as separate boxes, but one input, so that paste, autofill and screen readers work. It takes one more
  than the digits: a blank in the middle. goes: by itself, after the last digit. -->
<#macro code name label digits=6 error="" autofocus=true goes=true>
<#local described = (goes?then(name + "-hint", "") + error?has_content?then(" " + name + "-error", ""))?trim>
<div class="field">
<label for="${name}"<#if error?has_content> class="bad"</#if>>${label}</label>
<div class="code<#if error?has_content> bad</#if>"<#if digits != 6> style="--n:${digits?c}"</#if>><span class="slots" aria-hidden="true"><#list 1..digits as slot><i></i></#list></span><#rt>
<input id="${name}" name="${name}" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="${(digits + 1)?c}" data-digits="${digits?c}" dir="ltr"<#if autofocus> autofocus</#if><#if error?has_content> aria-invalid="true"</#if><#if described?has_content> aria-describedby="${described}"</#if>></div><#lt>
<#if error?has_content><p class="error" id="${name}-error" role="alert">${error}</p></#if>
<#if goes><p class="hint js" id="${name}-hint" role="status" data-sending="${msg("codeSending")}">${msg("codeGoes")}</p></#if>
</div>
</#macro>
