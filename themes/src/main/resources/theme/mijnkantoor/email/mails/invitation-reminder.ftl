<#assign office = officeName!msg("yourOffice")>
<@m.emailLayout title=msg("invitationReminderTitle") preheader=msg("invitationReminderPreheader", office)>
<@m.p hello()/>
<@m.p inviterName?has_content?then(msg("invitationReminderFrom", inviterName!"", office), msg("invitationReminderFromOffice", office))/>
<@m.p msg("invitationReminderNew")/>
<@m.action label=msg("invitationAction") href=link/>
<@m.p msg("invitationValid", expiresAt)/>
<@m.p msg("invitationCheckWord", checkWord)/>
<@m.small msg("invitationNoMore", office)/>
</@m.emailLayout>
