<#import "icons.ftl" as icons>
<#-- What is wrong in a form with several fields, each a link to its field. It takes the focus, so that it is read first. -->
<#macro summary names>
<#local wrong = names?filter(name -> messagesPerField.existsError(name))>
<#if wrong?has_content>
<div class="alert bad" id="errors" role="group" aria-labelledby="errors-title" tabindex="-1"><@icons.icon "bad"/><div><p id="errors-title">${msg("errorsTitle")}</p><ul><#list wrong as name><li><a href="#${name}">${messagesPerField.getFirstError(name)}</a></li></#list></ul></div></div>
</#if>
</#macro>
