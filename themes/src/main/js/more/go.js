// Goes on by itself to where the page leads, once its frames, if any, have answered.
const next = document.querySelector("[data-go]");
if (next) addEventListener("load", () => (next.href ? location.replace(next.href) : next.requestSubmit()));
