<@m.emailLayout title=msg("eventLoginErrorSubject") preheader=msg("eventLoginErrorText")>
<@m.p hello()/>
<@m.p msg("eventLoginErrorText")/>
<@m.p eventWhen()/>
<@m.p msg("notYouLogin")/>
</@m.emailLayout>
