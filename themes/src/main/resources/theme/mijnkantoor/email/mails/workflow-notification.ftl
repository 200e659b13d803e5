<#-- A workflow names its own subject and text; an administrator may have written the text. -->
<@m.emailLayout title=msg(subjectKey, daysRemaining!0, reason!"")>
<@m.p hello()/>
<@m.p (messageKey = "customMessage")?then(customMessage!"", msg(messageKey, daysRemaining!0, reason!""))/>
<@m.p msg("workflowContact")/>
</@m.emailLayout>
