<#import "icons.ftl" as icons>
<#-- kind: error, warning, success or info, as Keycloak names them. -->
<#macro alert kind text>
<#local style = {"error": "bad", "success": "ok", "warning": "warn"}[kind]!"">
<p class="alert ${style}" role="${(kind = "error")?then("alert", "status")}"><@icons.icon (kind = "success")?then("ok", "bad")/><span>${text}</span></p>
</#macro>
