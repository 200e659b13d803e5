<#macro conditionalUIData></#macro>
