// Copying, printing and saving what a person has to keep.
const spoken = document.createElement("p");
spoken.className = "sr";
spoken.setAttribute("role", "status");
document.querySelector("main").append(spoken);

// Codes of another day do not work: what is kept says which day it was.
const made = document.querySelector("[data-made]");
if (made) made.textContent = made.dataset.made + " " + new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format();

const flash = (button, text) => {
  const label = button.dataset.label ??= button.textContent;
  button.textContent = spoken.textContent = text;
  setTimeout(() => {
    button.textContent = label;
    spoken.textContent = "";
  }, 2500);
};

const copy = (button) => {
  const failed = () => {
    getSelection().selectAllChildren(document.getElementById(button.dataset.from));
    flash(button, button.dataset.failed);
  };
  if (!navigator.clipboard) failed();
  else navigator.clipboard.writeText(textOf(button)).then(() => flash(button, button.dataset.done), failed);
};

const textOf = (button) => {
  const source = document.getElementById(button.dataset.from);
  const items = [...source.children].map((item, i) => `${i + 1}. ${item.textContent.trim()}`);
  return items.length ? [source.dataset.head, made.textContent, "", ...items, ""].join("\n") : source.textContent.replace(/\s/g, "");
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  switch (button?.dataset.do) {
    case "copy":
      copy(button);
      break;
    case "print":
      print();
      break;
    case "save": {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([textOf(button)], { type: "text/plain" }));
      link.download = button.dataset.file;
      link.click();
      URL.revokeObjectURL(link.href);
    }
  }
});
