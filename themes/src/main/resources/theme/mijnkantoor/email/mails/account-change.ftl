<#-- change is the key of what happened; without device and address it was an administrator's. -->
<@m.emailLayout title=msg(change + "Subject") preheader=msg(change + "Text")>
<@m.p hello()/>
<@m.p msg(change + "Text")/>
<#if address?has_content>
<@m.p device?has_content?then(msg("changeWhenWithWhere", when, device!"", address), msg("changeWhenWhere", when, address))/>
<@m.p msg("changeNotYou")/>
<#else>
<@m.p msg("changeWhen", when)/>
<@m.p msg("changeNotAsked")/>
</#if>
</@m.emailLayout>
