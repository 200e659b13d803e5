<#assign asked = (noManager!false)?then("lostPhoneAskedPlatform", "lostPhoneAsked")>
<@m.emailLayout title=msg(asked + "Title") preheader=msg("lostPhoneAskedPreheader")>
<@m.p hello()/>
<@m.p msg("lostPhoneAskedText")/>
<@m.p msg(asked + "Next", expiresAt)/>
<@m.p msg("lostPhoneAskedFound")/>
<@m.p msg("lostPhoneNotYou")/>
<@m.action label=msg("lostPhoneCancelAction") href=cancelLink/>
</@m.emailLayout>
