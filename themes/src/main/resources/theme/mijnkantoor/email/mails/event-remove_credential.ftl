<@m.emailLayout title=msg("eventRemoveCredentialSubject") preheader=msg("eventRemoveCredentialText", credentialName())>
<@m.p hello()/>
<@m.p msg("eventRemoveCredentialText", credentialName())/>
<@m.p eventWhen()/>
<@m.p msg("notYouContact")/>
</@m.emailLayout>
