<#assign key = "lostPhoneOffice." + outcome>
<@m.emailLayout title=msg(key + ".title", personName) preheader=msg(key + ".text", personName, personEmail)>
<@m.p hello()/>
<@m.p msg(key + ".text", personName, personEmail)/>
<#if deciderName?has_content>
<@m.p msg("lostPhoneOfficeBy", deciderName)/>
</#if>
<#if outcome = "approved" && usableFrom?has_content>
<@m.p msg("lostPhoneOfficeUsableFrom", usableFrom)/>
</#if>
<@m.p msg(key + ".next", personName)/>
</@m.emailLayout>
