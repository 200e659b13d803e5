<@m.emailLayout title=msg("lostPhoneOfficeAskedTitle", personName) preheader=msg("lostPhoneOfficeCall", personName)>
<@m.p hello()/>
<@m.p msg("lostPhoneOfficeAskedText", personName, personEmail, askedAt)/>
<#if passwordChangedAt?has_content>
<@m.p msg("lostPhoneOfficePassword", personName, passwordChangedAt)/>
</#if>
<@m.steps [msg("lostPhoneOfficeCall", personName), msg("lostPhoneOfficeAsk"), msg("lostPhoneOfficeDecide")]/>
<@m.p msg("lostPhoneOfficeWhy", personName)/>
<#if noManager!false>
<@m.p msg("lostPhoneOfficeNoManager")/>
</#if>
<@m.small msg("lostPhoneOfficeUntil", expiresAt)/>
</@m.emailLayout>
