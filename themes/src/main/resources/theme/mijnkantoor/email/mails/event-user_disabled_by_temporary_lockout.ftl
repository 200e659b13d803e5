<@m.emailLayout title=msg("eventUserDisabledByTemporaryLockoutSubject") preheader=msg("eventUserDisabledByTemporaryLockoutText")>
<@m.p hello()/>
<@m.p msg("eventUserDisabledByTemporaryLockoutText")/>
<@m.p eventWhen()/>
<@m.p msg("lockedTemporarily")/>
</@m.emailLayout>
