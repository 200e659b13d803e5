<@m.emailLayout title=msg("emailTestTitle")>
<@m.p msg("emailTestText", realmName)/>
</@m.emailLayout>
