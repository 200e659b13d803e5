// Shows and hides what is typed in a password field.
for (const button of document.querySelectorAll("[data-reveal]")) {
  const input = document.getElementById(button.getAttribute("aria-controls"));
  const { show, hide } = button.dataset;
  button.addEventListener("click", () => {
    const visible = input.type === "password";
    input.type = visible ? "text" : "password";
    button.firstChild.data = visible ? hide : show;
    input.focus();
  });
  // What is visible must not end up in the browser's list of earlier entries.
  input.form?.addEventListener("submit", () => { input.type = "password"; });
}
