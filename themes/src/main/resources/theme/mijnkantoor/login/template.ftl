<#import "components/assets.ftl" as assets>
<#import "components/brand.ftl" as brand>
<#import "components/alert.ftl" as alerts>
<#import "components/steps.ftl" as progress>
<#import "footer.ftl" as foot>
<#--
  The frame of every page. The first four parameters and the nested sections are those of the base theme, so that its
  own pages fit in. Ours are kind (the style layers of src/main/css/pages the page carries, also its classes; without one it gets
  what the base theme's pages need) and step (of a new person's way in).
-->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false kind="tiles" step=0>
<#local heading><#nested "header"></#local>
<#local heading = heading?markup_string?trim>
<#local title = heading?replace("<[^>]*>", "", "r")?trim>
<!DOCTYPE html>
<html lang="${lang!"nl"}"<#if ((locale.rtl)!false)> dir="rtl"</#if><#if kind?has_content && kind != "tiles"> class="${kind}"</#if>>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<meta name="referrer" content="no-referrer">
<title><#if title?has_content>${title?no_esc} · </#if>MijnKantoor</title>
<@brand.favicon/>
<style><@assets.styles kind + (step gt 0)?then(" steps", "") + officeName?has_content?then(" badge", "")/></style>
<script src="${url.resourcesPath}/js/${assets.script}" defer></script>
<#if kind?matches(".*(code|go|list|night|scan).*")><script src="${url.resourcesPath}/js/${assets.moreScript}" defer></script></#if>
<#list scripts![] as script><script src="${script}"></script></#list>
</head>
<body data-page-id="login-${pageId!"page"}"<#if authenticationSession??> data-sso="${url.ssoLoginInOtherTabsUrl}" data-session="${authenticationSession.authSessionIdHash}"</#if>>
<header class="top"><@brand.mark kind?contains("night")/><#if officeName?has_content><@brand.office officeName officeGround!"" officeInk!"" officeLogo!""/></#if></header>
<main>
<#if step gt 0><@progress.steps step/></#if>
<#if heading?has_content><h1 id="kc-page-title">${heading?no_esc}</h1></#if>
<#if ((auth.showUsername())!false) && !auth.showResetCredentials()>
<#nested "show-username">
<p class="who">${auth.attemptedUsername} · <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("notYou")}</a></p>
</#if>
<#-- An app that asks for an action need not be told that the action is needed. -->
<#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)><@alerts.alert message.type message.summary/></#if>
<#if displayRequiredFields><p class="hint"><span class="required" aria-hidden="true">*</span> ${msg("requiredFields")}</p></#if>
<#nested "form">
<#if ((auth.showTryAnotherWayLink())!false)>
<form action="${url.loginAction}" method="post"><button class="link" id="try-another-way" name="tryAnotherWay" value="on">${msg(((pageId!"") = "login-otp")?then("noPhone", "doTryAnotherWay"))}</button></form>
</#if>
<#if switchOrganizationEnabled!false>
<form action="${url.loginAction}" method="post"><button class="link" id="switch-organization" name="switchOrganization" value="true">${msg("doSwitchOrganization")}</button></form>
</#if>
<#nested "socialProviders">
<#if displayInfo><div id="kc-info"><#nested "info"></div></#if>
</main>
<@foot.content/>
</body>
</html>
</#macro>
