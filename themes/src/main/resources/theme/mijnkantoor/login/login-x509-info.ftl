<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<#assign known = x509.formData.isUserEnabled??>
<@layout.registrationLayout kind=""; section>
<#if section = "header">
${msg("x509Title")}
<#elseif section = "form">
<form id="kc-x509-login-info" action="${url.loginAction}" method="post">
<dl class="card">
<dt class="label">${msg("clientCertificate")}</dt><dd id="certificate_subjectDN">${x509.formData.subjectDN!msg("noCertificate")}</dd>
<#if known><dt class="label">${msg("doX509Login")}</dt><dd id="username">${x509.formData.username!""}</dd></#if>
</dl>
<@button.submit id="kc-login" name="login" value="on" label=msg("doContinue")/>
<#if known><@button.submit id="kc-cancel" name="cancel" value="on" label=msg("doIgnore") quiet=true/></#if>
</form>
</#if>
</@layout.registrationLayout>
