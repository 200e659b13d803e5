<@m.emailLayout title=msg("eventUserDisabledByPermanentLockoutSubject") preheader=msg("eventUserDisabledByPermanentLockoutText")>
<@m.p hello()/>
<@m.p msg("eventUserDisabledByPermanentLockoutText")/>
<@m.p eventWhen()/>
<@m.p msg("lockedPermanently")/>
</@m.emailLayout>
