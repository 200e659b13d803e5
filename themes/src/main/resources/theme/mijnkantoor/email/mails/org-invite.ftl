<@m.emailLayout title=msg("orgInviteTitle", organization.name) preheader=msg("orgInviteText", organization.name)>
<@m.p hello()/>
<@m.p msg("orgInviteText", organization.name)/>
<@m.action label=msg("orgInviteAction") href=link/>
<@m.p validFor()/>
<@m.small msg("orgInviteIgnore")/>
</@m.emailLayout>
