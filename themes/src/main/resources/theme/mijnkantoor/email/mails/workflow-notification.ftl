<#-- A workflow names its own subject and text; an administrator may have written the text. -->
<#assign text = (messageKey = "customMessage")?then(customMessage!"", msg(messageKey, daysRemaining!0, reason!""))>
<@m.emailLayout title=msg(subjectKey, daysRemaining!0, reason!"") preheader=text>
<@m.p hello()/>
<@m.p text/>
<@m.p msg("workflowContact")/>
</@m.emailLayout>
