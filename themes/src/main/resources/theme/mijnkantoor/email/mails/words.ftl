<#-- Words that more than one mail needs. Included, so that they see the mail's own attributes. -->
<#function hello>
<#local name = firstName!((user.firstName)!"")>
<#return name?has_content?then(msg("mailHello", name), msg("mailHelloNobody"))>
</#function>

<#function validFor><#return msg("mailLinkValid", linkExpirationFormatter(linkExpiration))></#function>

<#function stores><#return [{"label": msg("appStore"), "href": properties.appStoreUrl}, {"label": msg("playStore"), "href": properties.playStoreUrl}]></#function>

<#-- By the clock of the people who read it; the server's may be set to another. -->
<#function eventWhen>
<#setting locale=locale.language>
<#setting time_zone=properties.timeZone>
<#local date = event.date?datetime>
<#return msg("eventWhen", date?string("d MMMM yyyy"), date?string("HH:mm"), event.ipAddress!"?")>
</#function>

<#-- Keycloak's name of a credential type, in words where we have them. -->
<#function credentialName>
<#local type = event.getDetail("credential_type")!"unknown">
<#local key = "credential." + type>
<#local name = msg(key)>
<#return (name = key)?then(msg("credential.unknown"), name)>
</#function>
