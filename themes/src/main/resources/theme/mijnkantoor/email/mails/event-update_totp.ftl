<@m.emailLayout title=msg("eventUpdateTotpSubject") preheader=msg("eventUpdateTotpText")>
<@m.p hello()/>
<@m.p msg("eventUpdateTotpText")/>
<@m.p msg("eventWhen", event.date, event.ipAddress!"?")/>
<@m.p msg("notYouContact")/>
</@m.emailLayout>
