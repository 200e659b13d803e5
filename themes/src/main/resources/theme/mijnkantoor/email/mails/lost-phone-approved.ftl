<@m.emailLayout title=msg("lostPhoneApprovedTitle") preheader=msg("lostPhoneApprovedPreheader")>
<@m.p hello()/>
<@m.p msg("lostPhoneApprovedText")/>
<@m.steps [msg("lostPhoneApprovedStep1"), msg("lostPhoneApprovedStep2"), msg("lostPhoneApprovedStep3")]/>
<@m.action label=msg("lostPhoneApprovedAction") href=link/>
<@m.p msg("lostPhoneApprovedValid", usableFrom!"", expiresAt)/>
<@m.small msg("lostPhoneApprovedConsequence")/>
<@m.links text=msg("lostPhoneNotYou") items=[{"label": msg("lostPhoneCancelAction"), "href": cancelLink}]/>
</@m.emailLayout>
