<#-- What the page's script says; it asks for these texts by the key behind 'manage.'. -->
<#assign words = ["found", "range", "somebody", "unknown", "manager", "lastLogin", "by", "byYou", "byOutsider", "byItself", "noReminders", "invited", "resent", "revoked", "approved", "refused",
  "none.found", "none.invitations", "none.people", "none.stuck", "none.funnel", "none.phones",
  "phones.one", "phones.many", "refuse.first", "refuse.after", "elsewhere", "failed.back", "phone.recent", "funnel.since", "stage.median", "stage.soon", "stuck.since",
  "loginAgain.back", "outcome.suggestion", "outcome.earlier", "outcome.field", "outcome.other", "problem.other", "error.other", "step.other", "step.detail"]>
<#list ["revoke", "approve", "refuse", "loginAgain", "mistyped"] as question><#list ["title", "text", "yes"] as text><#assign words += [question + "." + text]></#list></#list>
<#list ["QUEUED", "SENT", "OPENED", "ACCEPTED", "FAILED", "EXPIRED", "REVOKED"] as status><#assign words += ["status." + status, "help." + status]></#list>
<#list ["INVITED", "SENT", "FAILED", "OPENED", "RESENT", "RENEWED", "REMINDED", "EXPIRED", "ACCEPTED", "REVOKED", "ENROLLED", "FIRST_LOGIN"] as step><#assign words += ["step." + step]></#list>
<#list ["INVITED", "REVOKED", "NO_SECOND_FACTOR", "ACTIVE", "DISABLED"] as state><#assign words += ["person." + state]></#list>
<#list ["INVITED", "OPENED", "PASSWORD_SET", "ENROLLED", "LOGGED_IN"] as stage><#assign words += ["stage." + stage]></#list>
<#list ["MAIL_FAILED", "EXPIRED", "NOT_OPENED", "NO_PASSWORD", "NO_SECOND_FACTOR"] as reason><#assign words += ["stuck." + reason]></#list>
<#list ["REQUESTED", "APPROVED", "DONE", "REFUSED", "CANCELLED", "EXPIRED"] as status><#assign words += ["phone." + status]></#list>
<#list ["offline", "forbidden", "invitation-closed", "request-closed", "too-many-tries", "own-request", "platform-admin", "not-yours", "unknown-invitation", "unknown-request"] as code><#assign words += ["problem." + code]></#list>
<#list ["required", "invalid", "disabled", "already-active", "invited-meanwhile", "not-yours", "email.required", "email.invalid", "email.mistyped", "app.required", "app.unknown-app", "file.required", "body-too-large", "too-many-lines", "not-a-text", "no-lines", "file.unknown-column", "file.doubled-column", "file.missing-column"] as code><#assign words += ["error." + code]></#list>
<#list ["more", "go.one", "go.many", "nothing", "nothing.typos", "file", "done", "running", "progress", "invited", "skipped", "failed"] as text><#assign words += ["import." + text]></#list>
<#list ["invite", "active", "pending", "duplicate", "invalid", "typo", "unknown-office", "unknown-role", "not-yours"] as outcome><#assign words += ["outcome." + outcome]></#list>
<#list ["email", "firstName", "lastName", "locale", "line", "other"] as field><#assign words += ["field." + field]></#list>
<template id="words"><#list words as key><i data-key="${key}">${msg("manage." + key)}</i></#list></template>
