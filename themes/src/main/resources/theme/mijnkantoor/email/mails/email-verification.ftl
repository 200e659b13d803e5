<@m.emailLayout title=msg("emailVerificationTitle") preheader=msg("emailVerificationText")>
<@m.p hello()/>
<@m.p msg("emailVerificationText")/>
<@m.action label=msg("emailVerificationAction") href=link/>
<@m.p validFor()/>
<@m.small msg("emailVerificationIgnore")/>
</@m.emailLayout>
