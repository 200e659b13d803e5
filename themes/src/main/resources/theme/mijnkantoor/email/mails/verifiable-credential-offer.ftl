<@m.emailLayout title=msg("verifiableCredentialOfferTitle", credentialScopeDisplayName) preheader=msg("verifiableCredentialOfferBody", credentialScopeDisplayName)>
<@m.p hello()/>
<@m.p msg("verifiableCredentialOfferBody", credentialScopeDisplayName)/>
<@m.action label=msg("verifiableCredentialOfferAction") href=link/>
<@m.p validFor()/>
<@m.small msg("verifiableCredentialOfferLate")/>
</@m.emailLayout>
