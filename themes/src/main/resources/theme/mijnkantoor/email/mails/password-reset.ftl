<@m.emailLayout title=msg("passwordResetTitle") preheader=msg("passwordResetText")>
<@m.p hello()/>
<@m.p msg("passwordResetText")/>
<@m.action label=msg("passwordResetAction") href=link/>
<@m.p validFor()/>
<@m.small msg("passwordResetIgnore")/>
</@m.emailLayout>
