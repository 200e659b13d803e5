<@m.emailLayout title=msg("emailTestTitle") preheader=msg("emailTestText", realmName)>
<@m.p msg("emailTestText", realmName)/>
</@m.emailLayout>
