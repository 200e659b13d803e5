<#import "template.ftl" as layout>
<#import "components/button.ftl" as button>
<#-- Goes on by itself where scripts run; with the button where they do not. -->
<@layout.registrationLayout kind="go"; section>
<#if section = "header">
${msg("saml.post-form.title")}
<#elseif section = "form">
<p>${msg("saml.post-form.message")}</p>
<form name="saml-post-binding" action="${samlPost.url}" method="post" data-go>
<#if samlPost.SAMLRequest??><input type="hidden" name="SAMLRequest" value="${samlPost.SAMLRequest}"></#if>
<#if samlPost.SAMLResponse??><input type="hidden" name="SAMLResponse" value="${samlPost.SAMLResponse}"></#if>
<#if samlPost.relayState??><input type="hidden" name="RelayState" value="${samlPost.relayState}"></#if>
<@button.submit label=msg("doContinue")/>
</form>
</#if>
</@layout.registrationLayout>
