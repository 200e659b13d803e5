<#-- The realm's password rules as a list that says, per rule and in words, whether the password keeps to it. -->
<#-- Rules that hardly anybody meets by accident stay out of sight until they are broken. -->
<#assign quiet = ["maxLength", "notUsername", "notContainsUsername", "passwordHistory"]>
<#macro rules confirmFailed=false>
<#local list = passwordRules![]>
<#if !list?has_content && passwordPolicies??>
<#local list = fromRealm()>
</#if>
<#local checked = passwordSubmitted!false>
<div class="card">
<h2 id="rules-title">${msg("passwordRulesTitle")}</h2>
<ul class="rules" data-met="${msg("passwordRuleMet")}" data-unmet="${msg("passwordRuleUnmet")}" data-later="${msg("passwordRuleLater")}" data-weak="${msg("strengthWeak")}" data-fair="${msg("strengthFair")}" data-strong="${msg("strengthStrong")}">
<#list list as rule><#local failed = rule.failed!false>
<li data-rule="${rule.id}" data-value="${number(rule.value!"")?c}"<#if quiet?seq_contains(rule.id)> data-quiet<#if !failed> hidden</#if></#if><#if failed> class="bad"<#elseif checked> class="ok"</#if>><span>${text(rule)}</span> <small><#if failed>${msg("passwordRuleFailed")}<#elseif checked>${msg("passwordRuleMet")}</#if></small></li>
</#list>
<li data-rule="confirm"<#if confirmFailed> class="bad"</#if>><span>${msg("passwordRule.confirm")}</span> <small><#if confirmFailed>${msg("passwordRuleFailed")}</#if></small></li>
</ul>
<p class="sr" role="status" data-left="${msg("passwordRulesLeft")}" data-none="${msg("passwordRulesDone")}" data-strength="${msg("passwordStrength")}"></p>
<p class="hint">${msg("passwordAdvice")}</p>
</div>
</#macro>

<#function number value><#return value?is_number?then(value, (value?is_string && value?matches("[0-9]+"))?then(value?number, 1))></#function>

<#function text rule>
<#local key = "passwordRule." + rule.id>
<#local found = msg(key, number(rule.value!""))>
<#return (found = key)?then(msg("passwordRule.other"), found)>
</#function>

<#-- On a server without our provider: the rules the realm itself tells about. -->
<#function fromRealm>
<#local list = []>
<#list ["length", "maxLength", "lowerCase", "upperCase", "digits", "specialChars", "passwordHistory"] as id>
<#if passwordPolicies[id]??><#local list += [{"id": id, "value": passwordPolicies[id]}]></#if>
</#list>
<#if passwordPolicies.notUsername><#local list += [{"id": "notUsername"}]></#if>
<#if passwordPolicies.notEmail><#local list += [{"id": "notEmail"}]></#if>
<#return list>
</#function>
