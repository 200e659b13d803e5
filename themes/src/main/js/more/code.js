// A code may be typed or pasted with spaces or dashes in it.
for (const input of document.querySelectorAll("div.code input")) {
  const fill = (text) => { input.value = text.replace(/\D/g, "").slice(0, input.maxLength); };
  // Browsers that cannot clip scroll the boxes away once the last one is filled.
  input.parentElement.addEventListener("scroll", () => { input.parentElement.scrollLeft = 0; });
  input.addEventListener("input", () => {
    if (/\D/.test(input.value)) fill(input.value);
  });
  input.addEventListener("paste", (event) => {
    event.preventDefault();
    fill(event.clipboardData.getData("text"));
  });
}
