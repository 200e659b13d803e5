<@m.emailLayout title=msg("lostPhoneDoneTitle") preheader=msg("lostPhoneDoneText")>
<@m.p hello()/>
<@m.p msg("lostPhoneDoneText")/>
<@m.p msg("lostPhoneDoneConsequence")/>
<@m.p msg("notYouContact")/>
</@m.emailLayout>
