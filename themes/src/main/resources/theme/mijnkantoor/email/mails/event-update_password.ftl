<@m.emailLayout title=msg("eventUpdatePasswordSubject") preheader=msg("eventUpdatePasswordText")>
<@m.p hello()/>
<@m.p msg("eventUpdatePasswordText")/>
<@m.p eventWhen()/>
<@m.p msg("notYouContact")/>
</@m.emailLayout>
