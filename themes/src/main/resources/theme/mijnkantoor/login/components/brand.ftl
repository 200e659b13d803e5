<#-- The product's two marks: 'app' on the light pages, 'portal' on the dark one. -->
<#macro mark kind="app">
<#if kind = "portal">
<svg width="48" height="48" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="24" fill="#123361"/><g fill="#ffc72c"><circle cx="17" cy="15.5" r="5"/><path d="M24 40C14 38 8.5 32 8.5 23.5c7 0 13 4 15.5 11z"/></g><g fill="#5aa9ff"><circle cx="31" cy="15.5" r="5"/><path d="M24 40c10-2 15.5-8 15.5-16.5-7 0-13 4-15.5 11z"/></g></svg>
<span>Mijn Kantoor</span>
<#else>
<svg width="44" height="44" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="24" fill="#1763d6"/><path d="M13 36V23l11 9 11-9v13" fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/><circle cx="24" cy="13" r="4.5" fill="#ffc72c"/></svg>
<span>MijnKantoor</span>
</#if>
</#macro>
