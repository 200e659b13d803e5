<#assign office = officeName!msg("yourOffice")>
<@m.emailLayout title=msg("invitationLastDayTitle") preheader=msg("invitationLastDayPreheader", expiresAt)>
<@m.p hello()/>
<@m.p inviterName?has_content?then(msg("invitationLastDayFrom", inviterName!"", office), msg("invitationLastDayFromOffice", office))/>
<@m.p msg("invitationLastDayUntil", expiresAt)/>
<@m.action label=msg("invitationAction") href=link/>
<@m.p msg("invitationLastDayAfter")/>
<@m.p msg("invitationCheckWord", checkWord)/>
<@m.small msg("invitationNoMore", office)/>
</@m.emailLayout>
