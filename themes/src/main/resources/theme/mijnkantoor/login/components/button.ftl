<#import "icons.ftl" as icons>
<#-- The page's one action is yellow; whatever stands beside it is quiet. -->
<#macro submit label id="" name="" value="" quiet=false block=true icon="" form="" novalidate=false>
<button class="btn<#if quiet> quiet</#if><#if block> block</#if>" type="submit"<#if id?has_content> id="${id}"</#if><#if name?has_content> name="${name}" value="${value}"</#if><#if form?has_content> form="${form}"</#if><#if novalidate> formnovalidate</#if>>${label}<#if icon?has_content><@icons.icon icon/></#if></button>
</#macro>

<#macro link href label id="" quiet=false>
<a class="btn block<#if quiet> quiet</#if>" href="${href}"<#if id?has_content> id="${id}"</#if>>${label}</a>
</#macro>

<#-- The way out of an action that an app asked for. -->
<#macro cancel block=true>
<#if isAppInitiatedAction??><@submit label=msg("doCancel") name="cancel-aia" value="true" quiet=true block=block novalidate=true/></#if>
</#macro>

<#-- Copies what stands in the element with this id, and says so. -->
<#macro copy from label link=false>
<button class="${link?then("link", "btn quiet")} js" type="button" data-do="copy" data-from="${from}" data-done="${msg("copied")}" data-failed="${msg("copyFailed")}">${label}</button>
</#macro>
