// Pieces of the page. Markup and words come from its templates; whatever people or offices wrote is only ever set as text.
const language = document.documentElement.lang;
const $ = (id) => document.getElementById(id);
const dictionary = new Map();
for (const word of $("words").content.children) dictionary.set(word.dataset.key, word.textContent);

/** The words for a key, `#` filled in (by a function, for `$&` in a name is no pattern); those of `fallback` for a key that a newer server has thought of. */
export const words = (key, { value, fallback } = {}) => {
  const text = dictionary.get(key) ?? dictionary.get(fallback) ?? "";
  return value === undefined ? text : text.replace("#", () => value);
};

/** A copy of a template with its texts filled in. */
export const build = (name, texts) => put($(`t-${name}`).content.firstElementChild.cloneNode(true), texts);

/** Fills the places named by `data-t`; a place without anything to say is hidden. */
export const put = (root, texts = {}) => {
  for (const [name, text] of Object.entries(texts)) {
    for (const place of part(root, name, true)) {
      place.hidden = text === undefined || text === null || text === "";
      place.textContent = text ?? "";
    }
  }
  return root;
};

/** The place with this name, or all of them. */
export const part = (root, name, all = false) => {
  const selector = `[data-t="${name}"]`;
  if (all) return [...(root.matches(selector) ? [root] : []), ...root.querySelectorAll(selector)];
  return root.querySelector(selector);
};

export const personName = ({ firstName, lastName, email }) => [firstName, lastName].filter(Boolean).join(" ") || email || words("somebody");

const moments = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
export const moment = (iso) => (iso ? moments.format(new Date(iso)) : "");

/** A span of time in its largest unit, rounded: '3 uur'. */
export const span = (seconds) => {
  const [unit, size] = [["day", 86400], ["hour", 3600], ["minute", 60]].find(([, length]) => seconds >= length) || ["minute", 60];
  const count = Math.max(1, Math.round(seconds / size));
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count);
};

/** Says something to who listens to the page, and shows it to who looks. */
export const tell = (text, kind = "ok") => {
  const note = build("note", { text });
  note.classList.add(kind);
  part(note, "close").addEventListener("click", () => tell(""));
  $("notes").replaceChildren(...(text ? [note] : []));
  if (text) note.scrollIntoView({ block: "nearest" });
};

let next;

/** The same, on the screen that comes next. */
export const tellNext = (text, kind) => { next = { text, kind }; };

/** A screen has come: what was told on the one before is gone. */
export const turnNote = (same) => {
  if (next || !same) tell(next?.text, next?.kind);
  next = undefined;
};

/** Says something to who listens only: what everybody else can see. */
export const whisper = (text) => { $("whisper").textContent = text; };

/** Runs a button's work, once however often it is pressed. */
export const busy = async (button, work) => {
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  try {
    await work();
  } finally {
    button.removeAttribute("aria-busy");
  }
};

/**
 * Asks before something is done.
 *
 * @param content one more piece between question and buttons
 * @return whether the answer was yes
 */
export const confirm = (key, { value, content, danger = false } = {}) => {
  const dialog = build("confirm", { title: words(`${key}.title`, { value }), text: words(`${key}.text`, { value }), yes: words(`${key}.yes`) });
  if (content) part(dialog, "content").replaceWith(content);
  part(dialog, "yes").classList.toggle("danger", danger);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
};

/** What went wrong, in words. */
export const problemText = (problem) => words(`problem.${problem.code}`, { fallback: "problem.other" });

/** What is wrong with a field, in words. */
export const errorText = ({ field, code, value }) =>
  [`error.${field}.${code}`, `error.${code}`, "error.other"].map((key) => dictionary.get(key)).find(Boolean).replace("#", () => value);

/** Shows the errors beside the fields of a form and goes to the first; tells of those that belong to none. */
export const showErrors = (form, problem) => {
  const unplaced = problem.errors.filter(({ field }) => !form.elements[field]);
  for (const error of problem.errors) {
    const input = form.elements[error.field];
    if (!input) continue;
    input.setAttribute("aria-invalid", "true");
    const place = $(`${input.id}-error`);
    place.textContent = errorText(error);
    place.hidden = false;
  }
  if (unplaced.length) tell(unplaced.map(errorText).join(" "), "bad");
  else if (!problem.errors.length) tell(problemText(problem), "bad");
  form.querySelector("[aria-invalid]")?.focus();
};

export const clearErrors = (form) => {
  tell("");
  for (const input of form.querySelectorAll("[aria-invalid]")) {
    input.removeAttribute("aria-invalid");
    $(`${input.id}-error`).hidden = true;
  }
};

/** What is under a list: where one is in it, and the ways on and back. */
export const pager = (root, { first, size, total, href }) => {
  const last = Math.min(first + size, total);
  put(root, { range: total > size ? words("range").replace("#1", () => first + 1).replace("#2", () => last).replace("#3", () => total) : "" });
  const turn = (name, at, there) => {
    const link = part(root, name);
    link.hidden = !there;
    if (there) link.href = href(at);
  };
  turn("earlier", Math.max(0, first - size), first > 0);
  turn("later", first + size, last < total);
};
