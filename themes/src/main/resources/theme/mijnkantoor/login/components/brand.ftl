<#-- The office that speaks, on its own colour. The server has checked that the ink can be read on the ground. -->
<#macro office name ground="" ink="" logo="">
<span class="badge"<#if ground?has_content> style="background:${ground};color:${ink}"</#if>><#if logo?has_content><img src="${logo}" alt="" height="32"></#if>${name}</span>
</#macro>
<#-- The product's two marks: one for the dark page, one for all others. -->
<#macro mark night=false>
<#if night>
<svg width="48" height="48" viewBox="0 0 48 48" aria-hidden="true"><clipPath id="round"><circle cx="24" cy="24" r="24"/></clipPath><g clip-path="url(#round)"><path fill="#fff" d="M0 0h48v48H0z"/><g fill="#1763d6"><circle cx="31.5" cy="16" r="6"/><path d="M20 48V36c0-7 5-11 11.5-11S43 29 43 36v12z"/></g><g fill="#ffc72c" stroke="#fff" stroke-width="2.5"><circle cx="17.5" cy="19.5" r="7.2"/><path d="M4 50V41c0-7 6-11.5 13.5-11.5S31 34 31 41v9z"/></g></g></svg>
<span>Mijn Kantoor</span>
<#else>
<svg width="44" height="44" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="24" fill="#1763d6"/><path d="M13 36V23l11 9 11-9v13" fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/><circle cx="24" cy="13" r="4.5" fill="#ffc72c"/></svg>
<span>MijnKantoor</span>
</#if>
</#macro>

<#macro favicon><link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'%3E%3Ccircle cx='24' cy='24' r='24' fill='%231763d6'/%3E%3Cpath d='M13 36V23l11 9 11-9v13' fill='none' stroke='%23fff' stroke-width='5'/%3E%3Ccircle cx='24' cy='13' r='4.5' fill='%23ffc72c'/%3E%3C/svg%3E"></#macro>
