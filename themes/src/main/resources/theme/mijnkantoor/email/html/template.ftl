<#--
  The frame of every mail as HTML, and the pieces a mail is made of. text/template.ftl has the same pieces as plain text:
  a mail is written once, in mails/, as a row of these pieces. They take plain strings and escape them here.
  Styles are inline and nothing is fetched, because mail programs drop the one and readers distrust the other.
-->
<#assign font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<#macro emailLayout title="" preheader="">
<!DOCTYPE html>
<html lang="${locale.language}" dir="${(ltr!true)?then("ltr", "rtl")}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject!title}</title>
<style>
@media (prefers-color-scheme:dark){.bg{background:#0b1a30!important}.card{background:#13294a!important}.ink{color:#edf3fc!important}.soft{color:#a9bad3!important}.link{color:#8ec5ff!important}.line{border-color:#2b4a77!important}}
</style>
</head>
<body class="bg" style="margin:0;padding:0;background:#edf3fb">
<#if preheader?has_content><div style="display:none;max-height:0;overflow:hidden">${preheader}</div></#if>
<table role="presentation" class="bg" width="100%" cellpadding="0" cellspacing="0" style="background:#edf3fb"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px">
<tr><td style="padding:0 8px 16px">
<table role="presentation" cellpadding="0" cellspacing="0"><tr>
<td width="44" height="44" align="center" bgcolor="#1763d6" style="width:44px;height:44px;border-radius:22px;background:#1763d6;${font};line-height:1"><div style="color:#ffc72c;font-size:18px;line-height:9px" aria-hidden="true">&#9679;</div><div style="color:#ffffff;font-size:22px;font-weight:800;line-height:22px" aria-hidden="true">M</div></td>
<td class="ink" style="padding-left:12px;${font};font-size:20px;font-weight:700;color:#0b2545">MijnKantoor</td>
</tr></table>
</td></tr>
<#if officeName?has_content>
<#-- The server has checked that the ink can be read on the ground. -->
<#local coloured = officeGround?has_content>
<tr><td style="padding:0 8px 16px"><span<#if !coloured> class="card ink"</#if> style="display:inline-block;padding:6px 14px;border-radius:8px;background:${coloured?then(officeGround!"", "#ffffff")};${font};font-size:16px;font-weight:600;color:${coloured?then(officeInk!"", "#0b2545")}"><#if officeLogo?has_content><img src="${officeLogo}" alt="" height="32" style="height:32px;width:auto;max-width:240px;object-fit:contain;margin-right:10px;padding:2px;border-radius:4px;background:#ffffff;vertical-align:middle"></#if>${officeName}</span></td></tr>
</#if>
<tr><td class="card ink" style="padding:32px 28px;border-radius:14px;background:#ffffff;${font};font-size:16px;line-height:1.55;color:#0b2545">
<#if title?has_content><h1 class="ink" style="margin:0 0 20px;font-size:24px;line-height:1.25;color:#0b2545">${title}</h1></#if>
<#nested>
</td></tr>
<tr><td class="soft" style="padding:20px 28px;${font};font-size:14px;line-height:1.5;color:#4a5b75">
<#local office = officeName!"">
<p style="margin:0 0 8px">${office?has_content?then(msg("mailSentFor", office), msg("mailSent"))}</p>
<p style="margin:0 0 8px">${msg("mailNeverAsks")}</p>
<#local help = safe(supportUrl!(properties.supportUrl!""))>
<#if help?has_content><p style="margin:0">${msg("mailHelp")} <a class="link" href="${help}" style="color:#0f5bc4">${help}</a></p></#if>
</td></tr>
</table>
</td></tr></table>
</body>
</html>
</#macro>

<#macro p text><p style="margin:0 0 16px">${text}</p></#macro>

<#macro small text><p class="soft" style="margin:0 0 16px;font-size:14px;color:#4a5b75">${text}</p></#macro>

<#macro steps items><ol style="margin:0 0 24px;padding-left:24px"><#list items as item><li style="margin:0 0 8px;padding-left:4px">${item}</li></#list></ol></#macro>

<#macro points items><ul style="margin:0 0 24px;padding-left:24px"><#list items as item><li style="margin:0 0 8px;padding-left:4px">${item}</li></#list></ul></#macro>

<#-- The one thing to do: a button, and the same address as text for whoever cannot use the button. Keycloak's own links fill a
     phone's screen several times over; whoever needs one of these finds it in the text part. -->
<#macro action label href>
<#local target = safe(href)>
<#if target?has_content>
<table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 20px"><tr><td bgcolor="#ffc72c" style="border-radius:10px;background:#ffc72c"><a href="${target}" style="display:inline-block;padding:14px 28px;${font};font-size:16px;font-weight:700;color:#0b2545;text-decoration:none">${label}</a></td></tr></table>
<#if target?length lte 300>
<p class="soft" style="margin:0 0 20px;font-size:14px;color:#4a5b75">${msg("mailLinkAsText")}<br><a class="link" href="${target}" style="color:#0f5bc4;word-break:break-all">${target}</a></p>
</#if>
</#if>
</#macro>

<#macro code value><p style="margin:8px 0 20px;font-size:28px;font-weight:700;letter-spacing:4px">${value}</p></#macro>

<#macro links text items><p class="line" style="margin:24px 0 0;padding-top:20px;border-top:1px solid #d5e0ef">${text}<#list items as item><br><a class="link" href="${item.href}" style="color:#0f5bc4">${item.label}</a></#list></p></#macro>

<#-- Addresses may come from an office: only those that lead somewhere harmless become links. -->
<#function safe href><#return href?matches("(?:https?://|mailto:|tel:|msteams:).+")?then(href, "")></#function>
