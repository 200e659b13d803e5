// A form is sent once. Buttons stay enabled, because a disabled one would not send its name and value.
const ready = () => {
  for (const form of document.forms) delete form.dataset.sent;
  for (const button of document.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
};
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "1";
  (event.submitter || form.querySelector("[type=submit]"))?.setAttribute("aria-busy", "true");
  // Nothing tells that sending was stopped: whoever presses once more after this time means it.
  setTimeout(ready, 10_000);
});
addEventListener("keydown", (event) => { if (event.key === "Escape") ready(); });

// Back from the browser's page cache.
addEventListener("pageshow", (event) => { if (event.persisted) ready(); });

// Where several things are wrong, the list of them is read first.
document.getElementById("errors")?.focus();
