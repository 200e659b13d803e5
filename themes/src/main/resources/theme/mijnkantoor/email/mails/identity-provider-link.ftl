<@m.emailLayout title=msg("identityProviderLinkTitle", identityProviderDisplayName) preheader=msg("identityProviderLinkText", identityProviderDisplayName, identityProviderContext.username)>
<@m.p hello()/>
<@m.p msg("identityProviderLinkText", identityProviderDisplayName, identityProviderContext.username)/>
<@m.action label=msg("identityProviderLinkAction") href=link/>
<@m.p validFor()/>
<@m.small msg("identityProviderLinkIgnore")/>
</@m.emailLayout>
