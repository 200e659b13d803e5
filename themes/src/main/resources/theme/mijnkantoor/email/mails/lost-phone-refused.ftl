<@m.emailLayout title=msg("lostPhoneRefusedTitle") preheader=msg("lostPhoneRefusedText")>
<@m.p hello()/>
<@m.p msg("lostPhoneRefusedText")/>
<#if reason?has_content>
<@m.p msg("lostPhoneReason", reason)/>
</#if>
<@m.p msg("lostPhoneRefusedNext")/>
</@m.emailLayout>
