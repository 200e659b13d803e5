<#-- Line drawings in the colour of the text around them. They never carry meaning alone. -->
<#assign shapes = {
  "mail": "<rect x='3' y='5' width='18' height='14' rx='2'/><path d='m4 7 8 6 8-6'/>",
  "lock": "<rect x='5' y='11' width='14' height='9' rx='2'/><path d='M8 11V8a4 4 0 0 1 8 0v3'/>",
  "right": "<path d='M5 12h14m-6-6 6 6-6 6'/>",
  "phone": "<rect x='7' y='3' width='10' height='18' rx='2'/><path d='M11 18h2'/>",
  "list": "<path d='M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01'/>",
  "key": "<circle cx='8' cy='15' r='4'/><path d='m11 12 8-8m-3 3 3 3'/>",
  "bad": "<circle cx='12' cy='12' r='9'/><path d='M12 7v6m0 3.5v.01'/>",
  "ok": "<circle cx='12' cy='12' r='9'/><path d='m8 12 3 3 5-6'/>"
}>
<#macro icon name><svg class="i" viewBox="0 0 24 24" aria-hidden="true">${shapes[name]?no_esc}</svg></#macro>
