<@m.emailLayout title=msg("eventUpdateTotpSubject") preheader=msg("eventUpdateTotpText")>
<@m.p hello()/>
<@m.p msg("eventUpdateTotpText")/>
<@m.p eventWhen()/>
<@m.p msg("notYouContact")/>
</@m.emailLayout>
