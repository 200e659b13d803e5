<#import "../components/icons.ftl" as icons>
<#-- The screens and their parts. data-t names the places that the script fills in; it only ever fills in text. -->
<#macro input name label type="text" autocomplete="off" hint="" optional=false>
<div class="field"><label for="${name}">${label}<#if optional> <span class="hint">${msg("manage.optional")}</span></#if></label>
<input class="input" id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" maxlength="255" aria-describedby="${name}-error<#if hint?has_content> ${name}-hint</#if>"<#if !optional> required</#if>>
<p class="error" id="${name}-error" hidden></p>
<#if hint?has_content><p class="hint" id="${name}-hint">${hint}</p></#if></div>
</#macro>
<#macro select name label options prefix all="">
<div class="field"><label for="${name}">${label}</label>
<select class="input" id="${name}" name="${name}" aria-describedby="${name}-error"><#if all?has_content><option value="">${all}</option></#if><#list options as option><option value="${option}">${msg(prefix + option)}</option></#list></select>
<p class="error" id="${name}-error" hidden></p></div>
</#macro>
<#macro search options name prefix>
<form class="search" role="search" data-t="form">
<div class="field"><label for="search">${msg("manage.search")}</label><input class="input" id="search" name="search" type="search" maxlength="255" autocomplete="off"></div>
<@select name=name label=msg("manage.state") options=options prefix=prefix all=msg("manage.all")/>
<button class="btn quiet" id="find">${msg("manage.find")}</button>
</form>
</#macro>
<#macro inviting>
<p class="buttons"><a class="btn" data-t="invite" href="#">${msg("manage.invite.title")}<@icons.icon "right"/></a> <a class="btn quiet" data-t="invite-list" href="#">${msg("manage.import.title")}</a></p>
</#macro>
<#macro pager>
<p class="pager"><a data-t="earlier" href="#" hidden>${msg("manage.earlier")}</a> <span data-t="range" hidden></span> <a data-t="later" href="#" hidden>${msg("manage.later")}</a></p>
</#macro>

<template id="t-note"><p class="alert"><span data-t="text"></span><button class="close" type="button" aria-label="${msg("manage.close")}" data-t="close">✕</button></p></template>
<template id="t-offices"><div class="office"><label for="office">${msg("manage.office")}</label> <select class="input" id="office" data-t="select"></select></div></template>

<template id="t-confirm"><dialog aria-labelledby="confirm-title"><form method="dialog"><h2 id="confirm-title" data-t="title"></h2><p data-t="text"></p><div data-t="content"></div>
<p class="buttons"><button class="btn" value="yes" data-t="yes"></button> <button class="btn quiet" value="no" autofocus>${msg("manage.cancel")}</button></p></form></dialog></template>
<template id="t-expired"><dialog aria-labelledby="expired-title"><form method="dialog"><h2 id="expired-title">${msg("manage.expired.title")}</h2><p>${msg("manage.expired.text")}</p>
<p class="buttons"><button class="btn" id="log-in-again">${msg("manage.logInAgain")}</button></p></form></dialog></template>
<template id="t-reason"><div class="field"><label for="reason">${msg("manage.reason")} <span class="hint">${msg("manage.optional")}</span></label><textarea class="input" id="reason" rows="3" maxlength="255" data-t="input"></textarea></div></template>

<template id="t-failed"><section><h1>${msg("manage.failed.title")}</h1><p data-t="text"></p><p class="buttons"><button class="btn" type="button" data-t="again">${msg("manage.again")}</button> <a class="btn quiet" href="#" data-t="back" hidden></a></p></section></template>
<template id="t-refused"><section><h1>${msg("manage.refused.title")}</h1><p>${msg("manage.refused.text")}</p><button class="btn" type="button" data-t="again">${msg("manage.logInAgain")}</button></section></template>
<template id="t-nobody"><section><h1>${msg("manage.nobody.title")}</h1><p>${msg("manage.nobody.text")}</p><p>${msg("manage.nobody.other")}</p></section></template>

<template id="t-overview"><section><h1>${msg("manage.nav.overzicht")}</h1>
<p class="alert warn" data-t="phones"><a data-t="waiting" href="#"></a></p>
<@inviting/>
<h2>${msg("manage.stuck.title")}</h2><p data-t="noneStuck"></p><ul class="rows" data-t="stuck"></ul><@pager/>
<h2 data-t="since"></h2><p data-t="noFunnel"></p><ol class="funnel" data-t="funnel"></ol></section></template>
<template id="t-stage"><li><span data-t="label"></span> <strong data-t="people"></strong><span class="track" aria-hidden="true"><span data-t="bar"></span></span><span class="hint" data-t="median"></span></li></template>
<template id="t-stuck-row"><li><a class="row" data-t="link" href="#"><strong data-t="name"></strong><span class="state" data-state="stuck" data-t="reason"></span><span class="hint" data-t="email"></span><span class="hint" data-t="when"></span></a></li></template>

<template id="t-people"><section><h1>${msg("manage.nav.mensen")}</h1>
<@search options=["INVITED", "REVOKED", "NO_SECOND_FACTOR", "ACTIVE", "DISABLED"] name="status" prefix="manage.person."/>
<p data-t="none"></p><ul class="rows" data-t="rows"></ul><@pager/></section></template>
<template id="t-person-row"><li class="row"><strong><span data-t="name"></span> <span class="tag" data-t="manager"></span></strong><span class="state" data-t="state"></span><span class="hint" data-t="email"></span><span class="hint" data-t="when"></span></li></template>

<template id="t-invitations"><section><h1>${msg("manage.nav.uitnodigingen")}</h1>
<@inviting/>
<@search options=["QUEUED", "SENT", "OPENED", "ACCEPTED", "FAILED", "EXPIRED", "REVOKED"] name="status" prefix="manage.status."/>
<p data-t="none"></p><ul class="rows" data-t="rows"></ul><@pager/></section></template>
<template id="t-invitation-row"><li><a class="row" data-t="link" href="#"><strong data-t="name"></strong><span class="state" data-t="state"></span><span class="hint" data-t="email"></span><span class="hint" data-t="when"></span></a></li></template>
<template id="t-invitation"><section><p><a data-t="back" href="#">${msg("manage.invitation.back")}</a></p><h1 data-t="name"></h1>
<p class="who"><span data-t="email"></span> · <span class="state" data-t="state"></span></p><p data-t="help"></p>
<div class="card" data-t="word-card"><h2>${msg("manage.word.title")}</h2><p class="word" data-t="word"></p><p>${msg("manage.word.text")}</p></div>
<p class="buttons" data-t="actions"><button class="btn" type="button" id="resend" data-t="resend">${msg("manage.resend")}</button> <button class="btn quiet" type="button" id="revoke" data-t="revoke">${msg("manage.revoke")}</button></p>
<h2>${msg("manage.timeline")}</h2><ol class="timeline" data-t="timeline"></ol>
<p class="hint" data-t="expires-line">${msg("manage.expires")} <span data-t="expires"></span></p><p class="hint" data-t="noReminders"></p></section></template>
<template id="t-step"><li><span data-t="what"></span> <span data-t="by"></span> <span class="hint" data-t="when"></span><span class="hint" data-t="detail"></span></li></template>

<template id="t-invite"><section class="narrow"><h1>${msg("manage.invite.title")}</h1><p>${msg("manage.invite.text")}</p>
<form data-t="form" novalidate>
<@input name="email" label=msg("email") type="email" hint=msg("manage.invite.emailHint")/>
<@input name="firstName" label=msg("manage.firstName")/>
<@input name="lastName" label=msg("manage.lastName")/>
<@select name="locale" label=msg("manage.invite.locale") options=["nl", "en"] prefix="locale_"/>
<label class="check"><input type="checkbox" id="manager" name="manager"> <span>${msg("manage.invite.manager")}</span></label>
<label class="check"><input type="checkbox" id="reminders" name="reminders" checked> <span>${msg("manage.invite.reminders")}</span></label>
<button class="btn block" id="send" data-t="send">${msg("manage.invite.send")}<@icons.icon "mail"/></button>
</form>
<p class="after"><a data-t="list" href="#">${msg("manage.invite.list")}</a></p></section></template>

<template id="t-phones"><section><h1>${msg("manage.nav.telefoon")}</h1><p>${msg("manage.phones.text")}</p>
<p data-t="none"></p><ul class="rows" data-t="rows"></ul><@pager/>
<div data-t="approved-part"><h2>${msg("manage.phones.approved")}</h2><ul class="rows" data-t="approved"></ul></div></section></template>
<template id="t-phone-row"><li><a class="row" data-t="link" href="#"><strong data-t="name"></strong><span class="hint">${msg("manage.phone.asked")} <span data-t="when"></span></span><span class="hint" data-t="email"></span></a></li></template>
<template id="t-phone"><section class="narrow"><p><a data-t="back" href="#">${msg("manage.phone.back")}</a></p><h1 data-t="name"></h1>
<p class="who"><span data-t="email"></span> · <span data-t="state"></span></p>
<p>${msg("manage.phone.asked")} <span data-t="when"></span></p>
<div data-t="decide"><p class="alert warn" data-t="call"><span>${msg("manage.phone.call")}</span></p><p data-t="take-back">${msg("manage.phone.takeBack")}</p><p class="alert bad" data-t="recent"></p>
<p class="buttons"><button class="btn" type="button" id="approve" data-t="approve">${msg("manage.approve")}</button> <button class="btn quiet" type="button" id="refuse" data-t="refuse"></button></p></div></section></template>

<template id="t-import"><section><p><a data-t="back" href="#">${msg("manage.invitation.back")}</a></p><h1>${msg("manage.import.title")}</h1><p>${msg("manage.import.text")}</p>
<h2>${msg("manage.import.example")}</h2><pre class="card"><#list msg("manage.import.columns")?split(";") as column>${column}<#sep>;<wbr></#list>
sanne@example.nl;<wbr>Sanne;<wbr>de Vries</pre>
<form data-t="form" novalidate><div class="field"><label for="file">${msg("manage.import.choose")}</label><input class="input" id="file" name="file" type="file" accept=".csv,text/csv" aria-describedby="file-error"><p class="error" id="file-error" hidden></p></div>
<button class="btn" id="check" data-t="check">${msg("manage.import.check")}</button></form>
<div data-t="result" hidden><h2 data-t="heading">${msg("manage.import.found")}</h2><ul data-t="counts"></ul>
<label class="check" data-t="typos"><input type="checkbox" id="meant" data-t="meant"> <span>${msg("manage.import.meant")}</span></label>
<p data-t="nothing"></p><p><button class="btn" type="button" id="go" data-t="go"></button></p>
<table><thead><tr><th scope="col">${msg("manage.import.line")}</th><th scope="col">${msg("manage.import.what")}</th></tr></thead><tbody data-t="lines"></tbody></table><p data-t="more"></p></div></section></template>
<template id="t-count"><li><span data-t="what"></span>: <strong data-t="count"></strong></li></template>
<template id="t-line"><tr><td data-t="line"></td><td><strong data-t="name"></strong><div data-t="email"></div><div class="state" data-t="what"></div><div data-t="detail"></div></td></tr></template>
<template id="t-importing"><section><p><a data-t="back" href="#">${msg("manage.invitation.back")}</a></p><h1 data-t="heading"></h1>
<p data-t="going">${msg("manage.import.going")}</p>
<p><progress aria-label="${msg("manage.import.title")}" data-t="bar"></progress> <span data-t="progress"></span></p>
<ul><li data-t="invited"></li><li data-t="skipped"></li><li data-t="failed"></li></ul>
<div data-t="why" hidden><h2>${msg("manage.import.why")}</h2><ul data-t="reasons"></ul></div>
<div data-t="finished" hidden><button class="btn" type="button" id="download" data-t="download">${msg("manage.import.download")}</button></div></section></template>
