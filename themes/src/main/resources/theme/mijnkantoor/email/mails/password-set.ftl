<@m.emailLayout title=msg("passwordSetTitle") preheader=msg("passwordSetText")>
<@m.p hello()/>
<@m.p msg("passwordSetText")/>
<#if appUrl?has_content>
<@m.action label=msg("loginAction") href=appUrl/>
</#if>
<@m.p msg("notYouContact")/>
<@m.links text=msg("mailApps") items=stores()/>
</@m.emailLayout>
