<#-- Words that more than one mail needs. Included, so that they see the mail's own attributes. -->
<#function hello>
<#local name = firstName!((user.firstName)!"")>
<#return name?has_content?then(msg("mailHello", name), msg("mailHelloNobody"))>
</#function>

<#function validFor><#return msg("mailLinkValid", linkExpirationFormatter(linkExpiration))></#function>

<#function stores><#return [{"label": msg("appStore"), "href": properties.appStoreUrl}, {"label": msg("playStore"), "href": properties.playStoreUrl}]></#function>

<#-- Keycloak's name of a credential type, in words where we have them. -->
<#function credentialName>
<#local type = event.getDetail("credential_type")!"unknown">
<#local key = "credential." + type>
<#local name = msg(key)>
<#return (name = key)?then(msg("credential.unknown"), name)>
</#function>
