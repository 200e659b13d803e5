<#-- The text is the realm's own: who manages the realm may give it paragraphs and links. -->
<#macro termsAcceptance>
<#if termsAcceptanceRequired??>
<h2>${msg("termsTitle")}</h2>
<div class="card" id="kc-registration-terms-text">${kcSanitize(msg("termsText"))?no_esc}</div>
<#local error = messagesPerField.getFirstError("termsAccepted")>
<label class="check"><input type="checkbox" id="termsAccepted" name="termsAccepted"<#if error?has_content> aria-invalid="true" aria-describedby="termsAccepted-error"</#if>> <span>${msg("acceptTerms")}</span></label>
<#if error?has_content><p class="error" id="termsAccepted-error" role="alert">${error}</p></#if>
</#if>
</#macro>
