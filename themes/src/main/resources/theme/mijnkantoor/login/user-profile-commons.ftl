<#import "components/icons.ftl" as icons>
<#-- The fields of a person's profile, as the realm has described them. -->
<#macro userProfileFormFields>
<#local current = "">
<#list profile.attributes as attribute>
<#if attribute.name = "locale" && realm.internationalizationEnabled && (locale.currentLanguageTag)?has_content>
<input type="hidden" id="locale" name="locale" value="${locale.currentLanguageTag}">
<#else>
<#local group = (attribute.group.name)!"">
<#if group != current>
<#local current = group>
<#if group?has_content>
<h2 id="header-${group}">${(attribute.group.displayHeader)?has_content?then(advancedMsg(attribute.group.displayHeader!""), group)}</h2>
<#if (attribute.group.displayDescription)?has_content><p class="hint" id="description-${group}">${advancedMsg(attribute.group.displayDescription)}</p></#if>
</#if>
</#if>
<#nested "beforeField" attribute>
<@field attribute/>
<#nested "afterField" attribute>
</#if>
</#list>
<#list profile.html5DataAnnotations?keys as key><script type="module" src="${url.resourcesPath}/js/${key}.js"></script></#list>
</#macro>

<#macro field attribute>
<#local kind = attribute.annotations.inputType!"">
<#local many = kind = "select-radiobuttons" || kind = "multiselect-checkboxes">
<#local error = messagesPerField.getFirstError(attribute.name)>
<#local before = attribute.annotations.inputHelperTextBefore!"">
<#local after = attribute.annotations.inputHelperTextAfter!"">
<#local described = [before?has_content?then("form-help-text-before-" + attribute.name, ""), error?has_content?then(attribute.name + "-error", ""), after?has_content?then("form-help-text-after-" + attribute.name, "")]?filter(id -> id?has_content)?join(" ")>
<#local label>${advancedMsg(attribute.displayName!"")}<#if attribute.required> <span class="required" aria-hidden="true">*</span></#if></#local>
<#if many>
<fieldset class="field choice" id="${attribute.name}" tabindex="-1"<#if described?has_content> aria-describedby="${described}"</#if>>
<legend class="label">${label}</legend>
<#else>
<div class="field">
<label for="${attribute.name}">${label}</label>
</#if>
<#if before?has_content><p class="hint" id="form-help-text-before-${attribute.name}">${advancedMsg(before)}</p></#if>
<#switch kind>
<#case "textarea">
<textarea class="input" <@common attribute described error/><#if attribute.annotations.inputTypeCols??> cols="${attribute.annotations.inputTypeCols}"</#if> rows="${attribute.annotations.inputTypeRows!"4"}"<#if attribute.annotations.inputTypeMaxlength??> maxlength="${attribute.annotations.inputTypeMaxlength}"</#if>>${attribute.value!""}</textarea>
<#break>
<#case "select">
<#case "multiselect">
<select class="input" <@common attribute described error/><#if kind = "multiselect"> multiple</#if><#if attribute.annotations.inputTypeSize??> size="${attribute.annotations.inputTypeSize}"</#if>>
<#if kind = "select"><option value=""></option></#if>
<#list options(attribute) as option><option value="${option}"<#if attribute.values?seq_contains(option)> selected</#if>>${optionLabel(attribute, option)}</option></#list>
</select>
<#break>
<#case "select-radiobuttons">
<#case "multiselect-checkboxes">
<#list options(attribute) as option><label class="check"><input type="${(kind = "select-radiobuttons")?then("radio", "checkbox")}" id="${attribute.name}-${option}" name="${attribute.name}" value="${option}"<#if attribute.readOnly> disabled</#if><#if attribute.values?seq_contains(option)> checked</#if>> <span>${optionLabel(attribute, option)}</span></label></#list>
<#break>
<#default>
<#-- Keycloak tells the purpose of some fields only, and a phone would begin an address with a capital. -->
<#local autocomplete = attribute.autocomplete!({"firstName": "given-name", "lastName": "family-name", "email": "email"}[attribute.name]!"")>
<#list (attribute.multivalued && attribute.values?has_content)?then(attribute.values![], [attribute.value!""]) as value><input class="input" type="<#if kind?starts_with("html5-")>${kind[6..]}<#else>${kind?has_content?then(kind, "text")}</#if>" value="${value!""}" <@common attribute described error value?index/><#rt>
<#if autocomplete?has_content> autocomplete="${autocomplete}"</#if><#if attribute.name = "email"> inputmode="email" autocapitalize="none" spellcheck="false"</#if><#if attribute.annotations.inputTypePlaceholder??> placeholder="${advancedMsg(attribute.annotations.inputTypePlaceholder)}"</#if><#t>
<#list ["Pattern", "Size", "Maxlength", "Minlength", "Max", "Min", "Step"] as limit><#if attribute.annotations["inputType" + limit]??> ${limit?lower_case}="${attribute.annotations["inputType" + limit]}"</#if></#list><#t>
<#list attribute.html5DataAnnotations as key, data> data-${key}="${data}"</#list>></#list><#lt>
</#switch>
<#if error?has_content><p class="error" id="${attribute.name}-error" role="alert">${error}</p></#if>
<#if after?has_content><p class="hint" id="form-help-text-after-${attribute.name}">${advancedMsg(after)}</p></#if>
</${many?then("fieldset", "div")}>
</#macro>

<#-- The label belongs to the first of several values; the others have its words. -->
<#macro common attribute described error index=0>id="${attribute.name}${(index gt 0)?then("-" + index, "")}"<#if index gt 0> aria-label="${advancedMsg(attribute.displayName!"")}"</#if> name="${attribute.name}"<#if attribute.readOnly> disabled</#if><#if attribute.required> aria-required="true"</#if><#if error?has_content> aria-invalid="true"</#if><#if described?has_content> aria-describedby="${described}"</#if></#macro>

<#function options attribute>
<#local validator = attribute.annotations.inputOptionsFromValidation!"options">
<#return (attribute.validators[validator].options)!((attribute.validators.options.options)![])>
</#function>

<#function optionLabel attribute option>
<#if attribute.annotations.inputOptionLabels??><#return advancedMsg(attribute.annotations.inputOptionLabels[option]!option)></#if>
<#if attribute.annotations.inputOptionLabelsI18nPrefix??><#return msg(attribute.annotations.inputOptionLabelsI18nPrefix + "." + option)></#if>
<#return option>
</#function>
