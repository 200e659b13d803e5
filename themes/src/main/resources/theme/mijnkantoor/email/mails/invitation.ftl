<#assign office = officeName!msg("yourOffice")>
<@m.emailLayout title=msg("invitationTitle", office) preheader=msg("invitationPreheader")>
<@m.p hello()/>
<@m.p inviterName?has_content?then(msg("invitationFrom", inviterName!"", office), msg("invitationFromOffice", office))/>
<@m.steps [msg("invitationStep1"), msg("invitationStep2"), msg("invitationStep3")]/>
<@m.action label=msg("invitationAction") href=link/>
<@m.p msg("invitationValid", expiresAt)/>
<@m.p msg("invitationCheckWord", checkWord)/>
<@m.small msg("invitationIgnore", office)/>
<@m.links text=msg("mailApps") items=stores()/>
</@m.emailLayout>
