// Keycloak names the address under which a page that answers a form can be opened again: in an inline script, which our
// policy stops. Without it back, forward and reload end at the browser's question whether to send the form once more.
const [, address] = document.querySelector("head > script:not([src])")?.text.match(/replaceState\(.*"(.+)"\)/) || [];
if (address) history.replaceState({}, "", address);
