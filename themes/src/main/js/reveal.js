// Shows and hides what is typed in a password field, and tells of a key that makes it go wrong unseen.
for (const button of document.querySelectorAll("[data-reveal]")) {
  const input = document.getElementById(button.getAttribute("aria-controls"));
  const { show, hide } = button.dataset;
  button.addEventListener("click", () => {
    const visible = input.type === "password";
    input.type = visible ? "text" : "password";
    button.firstChild.data = visible ? hide : show;
    input.focus();
  });
  const caps = document.createElement("p");
  caps.className = "hint";
  caps.setAttribute("role", "status");
  button.parentElement.after(caps);
  for (const type of ["keydown", "keyup"]) {
    input.addEventListener(type, (event) => {
      const text = event.getModifierState?.("CapsLock") ? button.dataset.caps : "";
      if (caps.textContent !== text) caps.textContent = text;
    });
  }
  // What is visible must not end up in the browser's list of earlier entries.
  input.form?.addEventListener("submit", () => { input.type = "password"; });
}
