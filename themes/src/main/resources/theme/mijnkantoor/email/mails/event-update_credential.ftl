<@m.emailLayout title=msg("eventUpdateCredentialSubject") preheader=msg("eventUpdateCredentialText", credentialName())>
<@m.p hello()/>
<@m.p msg("eventUpdateCredentialText", credentialName())/>
<@m.p msg("eventWhen", event.date, event.ipAddress!"?")/>
<@m.p msg("notYouContact")/>
</@m.emailLayout>
