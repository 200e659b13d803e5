<@m.emailLayout title=msg("eventUpdatePasswordSubject") preheader=msg("eventUpdatePasswordText")>
<@m.p hello()/>
<@m.p msg("eventUpdatePasswordText")/>
<@m.p msg("eventWhen", event.date, event.ipAddress!"?")/>
<@m.p msg("notYouContact")/>
</@m.emailLayout>
