<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<#-- A code for a program that has no browser of its own. -->
<@layout.registrationLayout kind="scan" displayMessage=false; section>
<#if section = "header">
<#if code.success>${msg("codeSuccessTitle")}<#else>${msg("errorTitle")}</#if>
<#elseif section = "form">
<div id="kc-code">
<#if code.success>
<p>${msg("copyCodeInstruction")}</p>
<code class="card secret" id="code">${code.code}</code>
<@button.copy from="code" label=msg("copyCode")/>
<#else>
<p id="error">${msg("codeErrorTitle", code.error)}</p>
</#if>
</div>
</#if>
</@layout.registrationLayout>
