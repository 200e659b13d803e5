<@m.emailLayout title=msg("eventRemoveTotpSubject") preheader=msg("eventRemoveTotpText")>
<@m.p hello()/>
<@m.p msg("eventRemoveTotpText")/>
<@m.p msg("eventWhen", event.date, event.ipAddress!"?")/>
<@m.p msg("notYouContact")/>
</@m.emailLayout>
