// A code may be typed or pasted with spaces or dashes in it. Where the page says so it goes by itself after the last digit,
// a moment later: whoever changes it, or presses Escape, goes on typing.
for (const input of document.querySelectorAll("div.code input")) {
  const hint = document.getElementById(input.id + "-hint");
  const before = hint?.textContent;
  const length = +input.dataset.digits;
  let timer;
  const stop = () => {
    clearTimeout(timer);
    if (hint) hint.textContent = before;
  };
  const check = (text) => {
    const digits = text.replace(/\D/g, "").slice(0, length);
    if (digits !== input.value) input.value = digits;
    stop();
    if (!hint || digits.length < length) return;
    hint.textContent = hint.dataset.sending;
    timer = setTimeout(() => input.form.requestSubmit(input.form.querySelector("[type=submit]")), 1500);
  };
  // Browsers that cannot clip scroll the boxes away once the last one is filled.
  input.parentElement.addEventListener("scroll", () => { input.parentElement.scrollLeft = 0; });
  // What was said of the earlier code says nothing of this one.
  const forget = () => {
    document.getElementById(input.id + "-error")?.remove();
    for (const part of input.closest(".field").querySelectorAll(".bad")) part.classList.remove("bad");
    input.removeAttribute("aria-invalid");
  };
  input.addEventListener("input", () => {
    forget();
    check(input.value);
  });
  input.addEventListener("paste", (event) => {
    event.preventDefault();
    forget();
    check(event.clipboardData.getData("text"));
  });
  input.addEventListener("keydown", (event) => { if (event.key === "Escape") stop(); });
  input.form.addEventListener("submit", () => clearTimeout(timer));
}
