<@m.emailLayout title=msg("eventLoginErrorSubject") preheader=msg("eventLoginErrorText")>
<@m.p hello()/>
<@m.p msg("eventLoginErrorText")/>
<@m.p msg("eventWhen", event.date, event.ipAddress!"?")/>
<@m.p msg("notYouLogin")/>
</@m.emailLayout>
