<@m.emailLayout title=msg("eventUserDisabledByTemporaryLockoutSubject") preheader=msg("eventUserDisabledByTemporaryLockoutText")>
<@m.p hello()/>
<@m.p msg("eventUserDisabledByTemporaryLockoutText")/>
<@m.p msg("eventWhen", event.date, event.ipAddress!"?")/>
<@m.p msg("lockedTemporarily")/>
</@m.emailLayout>
