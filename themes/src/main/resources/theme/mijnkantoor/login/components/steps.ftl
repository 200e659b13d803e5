<#-- Where a new person stands on the way in. -->
<#macro steps current>
<#local names = [msg("stepPassword"), msg("stepAuthenticator"), msg("stepRecoveryCodes")]>
<div class="steps"><p>${msg("stepOf", current, names?size)}<span aria-hidden="true">: ${names[current - 1]}</span></p><ol>
<#list names as name><li<#if name?counter lt current> class="done"<#elseif name?counter = current> aria-current="step"</#if>>${name}</li></#list>
</ol></div>
</#macro>
