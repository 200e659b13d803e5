<@m.emailLayout title=msg("emailVerificationTitle") preheader=msg("emailVerificationCodeText")>
<@m.p hello()/>
<@m.p msg("emailVerificationCodeText")/>
<@m.code code/>
<@m.small msg("emailVerificationIgnore")/>
</@m.emailLayout>
