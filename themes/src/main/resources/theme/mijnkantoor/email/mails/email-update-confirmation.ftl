<@m.emailLayout title=msg("emailUpdateConfirmationTitle") preheader=msg("emailUpdateConfirmationText", newEmail)>
<@m.p hello()/>
<@m.p msg("emailUpdateConfirmationText", newEmail)/>
<@m.action label=msg("emailUpdateConfirmationAction") href=link/>
<@m.p validFor()/>
<@m.small msg("emailUpdateConfirmationIgnore")/>
</@m.emailLayout>
