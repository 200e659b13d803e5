<@m.emailLayout title=msg("eventRemoveTotpSubject") preheader=msg("eventRemoveTotpText")>
<@m.p hello()/>
<@m.p msg("eventRemoveTotpText")/>
<@m.p eventWhen()/>
<@m.p msg("notYouContact")/>
</@m.emailLayout>
