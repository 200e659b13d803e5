<@m.emailLayout title=msg("officeAddedTitle", officeName!"") preheader=msg("officeAddedText", officeName!"")>
<@m.p hello()/>
<@m.p msg("officeAddedText", officeName!"")/>
<#if appUrl?has_content>
<@m.action label=msg("loginAction") href=appUrl/>
</#if>
<@m.p msg("notYouContact")/>
<@m.links text=msg("mailApps") items=stores()/>
</@m.emailLayout>
