// A list of people is invited: first what would happen with each line, then the real thing and how far it is.
import { call, get } from "./api.js";
import { build, busy, clearErrors, errorText, part, put, showErrors, whisper, words } from "./view.js";

const SHOWN = 100;
const SOON = 1000;
const WILL_DO = "invite";

export const show = (context) => (context.id ? running(context) : choosing(context));

const choosing = async (context) => {
  const screen = build("import");
  part(screen, "back").href = context.link("uitnodigingen");
  const form = part(screen, "form");
  const file = form.elements.file;
  const result = part(screen, "result");
  const meant = part(screen, "meant");
  const send = (query) => call("POST", "/invitations/import", {
    query: { ...query, office: context.office.alias, acceptTypos: meant.checked || undefined }, body: file.files[0], type: "text/csv",
  });
  const refused = (problem) => {
    const [error] = problem.errors;
    if (error) problem.errors = [{ field: "file", code: error.code, value: error.field }];
    else if (problem.status === 413) problem.errors = [{ field: "file", code: problem.code }];
    showErrors(form, problem);
    return true;
  };
  // What was found says nothing about another file.
  file.addEventListener("change", () => {
    clearErrors(form);
    meant.checked = false;
    result.hidden = true;
  });
  meant.addEventListener("change", () => form.requestSubmit());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    busy(part(screen, "check"), () => context.run(async () => {
      clearErrors(form);
      if (!file.files.length) {
        showErrors(form, { errors: [{ field: "file", code: "required" }] });
        return;
      }
      const asked = file.files[0];
      // What it says, and what can be done about it, is about what was asked.
      result.inert = true;
      const answer = await send({ dryRun: true }).finally(() => {
        result.inert = false;
      });
      const { lines } = await answer.json();
      if (file.files[0] === asked) report(result, lines);
    }, refused));
  });
  const go = part(screen, "go");
  go.addEventListener("click", () => busy(go, () => context.run(async () => {
    const response = await send();
    const id = response.headers.get("location").split("/").pop();
    context.go("lijst", id);
  }, refused)));
  return screen;
};

/** Says what would happen: how many of each kind, and the lines, those first that need a look. */
const report = (result, lines) => {
  const many = tally(lines);
  const invited = many.get(WILL_DO) || 0;
  const mistyped = many.has("typo");
  part(result, "counts").replaceChildren(...counts(many));
  const sorted = [...lines].sort((a, b) => (a.outcome === WILL_DO) - (b.outcome === WILL_DO) || a.line - b.line);
  part(result, "lines").replaceChildren(...sorted.slice(0, SHOWN).map(row));
  put(result, {
    more: sorted.length > SHOWN ? words("import.more", { value: sorted.length - SHOWN }) : "",
    go: words(invited === 1 ? "import.go.one" : "import.go.many", { value: invited }),
    nothing: invited ? "" : words(mistyped ? "import.nothing.typos" : "import.nothing"),
  });
  part(result, "go").hidden = !invited;
  part(result, "typos").hidden = !mistyped && !part(result, "meant").checked;
  result.hidden = false;
  const heading = part(result, "heading");
  heading.tabIndex = -1;
  heading.focus();
};

/** How many lines there are of each outcome. */
const tally = (lines) => {
  const many = new Map();
  for (const { outcome } of lines) many.set(outcome, (many.get(outcome) || 0) + 1);
  return many;
};

const counts = (many) => [...many].map(([outcome, count]) => build("count", { count: String(count), what: outcomeText({ outcome }) }));

const outcomeText = ({ outcome }) => words(`outcome.${outcome}`, { fallback: "outcome.other" });

const row = (line) => {
  const name = [line.firstName, line.lastName].filter(Boolean).join(" ");
  const item = build("line", { line: String(line.line), name, email: line.email, what: outcomeText(line), detail: detailText(line) });
  part(item, "what").dataset.state = line.outcome === WILL_DO ? "ACTIVE" : "";
  return item;
};

const detailText = ({ outcome, detail }) => {
  if (!detail) return "";
  switch (outcome) {
    case "typo": return words("outcome.suggestion", { value: detail });
    case "duplicate": return words("outcome.earlier", { value: detail });
    case "invalid": return detail.split(" ").map((one) => {
      const [field, code] = one.split(":");
      return words("outcome.field").replace("#1", () => words(`field.${field}`, { fallback: "field.other" })).replace("#2", () => errorText({ field, code }));
    }).join(" ");
    default: return "";
  }
};

const running = async (context) => {
  const path = `/invitations/imports/${encodeURIComponent(context.id)}`;
  const screen = build("importing");
  part(screen, "back").href = context.link("uitnodigingen");
  const download = part(screen, "download");
  download.addEventListener("click", () => busy(download, () => context.run(async () => {
    const { createdAt } = await get(path);
    const response = await call("GET", `${path}/result`, { accept: "text/csv" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await response.blob());
    link.download = words("import.file", { value: day(createdAt) });
    link.click();
    URL.revokeObjectURL(link.href);
  })));
  if (!(await look(screen, path))) follow(screen, path, context);
  return screen;
};

/** The day as files are named after it, the way Swedish writes one: '2026-11-25'. */
const day = (iso) => new Date(iso).toLocaleDateString("sv");

/** Fills in how far it is; whether it is done. */
const look = async (screen, path) => {
  const { state, total, done, invited, skipped, failed } = await get(path);
  const finished = state === "done";
  put(screen, {
    heading: words(finished ? "import.done" : "import.running"),
    progress: words("import.progress").replace("#1", () => done).replace("#2", () => total),
    invited: words("import.invited", { value: invited }),
    skipped: skipped ? words("import.skipped", { value: skipped }) : "",
    failed: failed ? words("import.failed", { value: failed }) : "",
  });
  const bar = part(screen, "bar");
  bar.max = Math.max(total, 1);
  bar.value = done;
  if (finished && skipped) {
    const { lines } = await get(`${path}/result`);
    part(screen, "reasons").replaceChildren(...counts(tally(lines.filter((line) => line.state === "skipped"))));
    part(screen, "why").hidden = false;
  }
  part(screen, "finished").hidden = !finished;
  part(screen, "going").hidden = finished;
  return finished;
};

const follow = (screen, path, context) => setTimeout(() => {
  if (!context.isCurrent()) return;
  context.run(async () => {
    if (await look(screen, path)) whisper(words("import.done"));
    else follow(screen, path, context);
  });
}, SOON);
