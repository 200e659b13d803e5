<@m.emailLayout title=msg("lostPhoneAskedTitle") preheader=msg("lostPhoneAskedPreheader")>
<@m.p hello()/>
<@m.p msg("lostPhoneAskedText")/>
<@m.p msg("lostPhoneAskedNext", expiresAt)/>
<@m.p msg("lostPhoneAskedFound")/>
<@m.p msg("lostPhoneNotYou")/>
<@m.action label=msg("lostPhoneCancelAction") href=cancelLink/>
</@m.emailLayout>
