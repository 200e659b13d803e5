<@m.emailLayout title=msg("executeActionsTitle") preheader=msg("executeActionsText")>
<@m.p hello()/>
<@m.p msg("executeActionsText")/>
<#if requiredActions?has_content>
<@m.points requiredActions?map(action -> msg("requiredAction." + action))/>
</#if>
<@m.action label=msg("executeActionsAction") href=link/>
<@m.p validFor()/>
<@m.small msg("executeActionsIgnore")/>
</@m.emailLayout>
