<#-- Where a phone or a laptop gets the app. -->
<#macro stores>
<hr>
<p class="hint">${msg("appsText")} <a href="${properties.appStoreUrl}">App Store</a> · <a href="${properties.playStoreUrl}">Play Store</a></p>
</#macro>
