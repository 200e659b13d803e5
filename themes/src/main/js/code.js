// A code may be typed or pasted with spaces or dashes in it.
for (const input of document.querySelectorAll(".code input")) {
  const fill = (text) => { input.value = text.replace(/\D/g, "").slice(0, input.maxLength); };
  input.addEventListener("input", () => {
    if (/\D/.test(input.value)) fill(input.value);
  });
  input.addEventListener("paste", (event) => {
    event.preventDefault();
    fill(event.clipboardData.getData("text"));
  });
}
