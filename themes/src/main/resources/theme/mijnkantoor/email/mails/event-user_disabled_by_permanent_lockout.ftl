<@m.emailLayout title=msg("eventUserDisabledByPermanentLockoutSubject") preheader=msg("eventUserDisabledByPermanentLockoutText")>
<@m.p hello()/>
<@m.p msg("eventUserDisabledByPermanentLockoutText")/>
<@m.p msg("eventWhen", event.date, event.ipAddress!"?")/>
<@m.p msg("lockedPermanently")/>
</@m.emailLayout>
