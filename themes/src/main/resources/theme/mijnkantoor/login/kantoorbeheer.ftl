<#import "components/assets.ftl" as assets>
<#import "components/brand.ftl" as brand>
<#import "footer.ftl" as foot>
<#--
  The office managers' page: the frame, and every screen as a template that the page's script fills in. It holds no data and
  no inline style or script: its Content-Security-Policy allows neither. adminPath and realmPath are where the script asks.
-->
<#assign files = url.resourcesPath + "/" + assets.kantoorbeheer>
<!DOCTYPE html>
<html lang="${lang!"nl"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${msg("manage.title")} · MijnKantoor</title>
<@brand.favicon/>
<link rel="stylesheet" href="${files}/kantoorbeheer.css">
<#list ["oidc", "api", "view"] as module><link rel="modulepreload" href="${files}/${module}.js"></#list>
<script type="module" src="${files}/main.js"></script>
</head>
<body data-client="kantoorbeheer" data-realm="${realmPath}" data-admin="${adminPath}">
<a class="skip js" id="skip" href="#main">${msg("manage.skip")}</a>
<header>
<div class="top"><@brand.mark/><span class="badge" id="brand" hidden><img alt="" height="32" data-t="logo" hidden><span data-t="name"></span></span><button class="link" id="log-out" type="button" data-log-out hidden>${msg("manage.logOut")}</button></div>
<div id="frame" hidden>
<div class="bar" id="offices"></div>
<nav id="nav" aria-label="${msg("manage.title")}">
<#list ["overzicht", "mensen", "uitnodigingen", "telefoon"] as screen><a data-screen="${screen}" href="#">${msg("manage.nav." + screen)}</a></#list>
</nav>
</div>
</header>
<div id="notes" role="status"></div>
<main id="main" tabindex="-1">
<noscript><h1>${msg("manage.title")}</h1><p>${msg("manage.noScript")}</p></noscript>
<h1 class="js">${msg("manage.title")}</h1>
<p class="js wait" role="status">${msg("manage.loading")}</p>
</main>
<p class="sr" id="whisper" role="status"></p>
<@foot.content/>
<#include "kantoorbeheer/screens.ftl">
<#include "kantoorbeheer/words.ftl">
</body>
</html>
