<@m.emailLayout title=msg("eventRemoveCredentialSubject") preheader=msg("eventRemoveCredentialText", credentialName())>
<@m.p hello()/>
<@m.p msg("eventRemoveCredentialText", credentialName())/>
<@m.p msg("eventWhen", event.date, event.ipAddress!"?")/>
<@m.p msg("notYouContact")/>
</@m.emailLayout>
