<@m.emailLayout title=msg("eventUpdateCredentialSubject") preheader=msg("eventUpdateCredentialText", credentialName())>
<@m.p hello()/>
<@m.p msg("eventUpdateCredentialText", credentialName())/>
<@m.p eventWhen()/>
<@m.p msg("notYouContact")/>
</@m.emailLayout>
