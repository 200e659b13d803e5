// Where the page starts: the login, the office, and the screen that the address names.
import { comeBack, LoggedOut, logIn, logOut } from "./oidc.js";
import { get, Problem } from "./api.js";
import { build, part, problemText, put, tell, tellNext, turnNote, words } from "./view.js";

const SCREENS = {
  overzicht: () => import("./overview.js"),
  mensen: () => import("./people.js"),
  uitnodigingen: () => import("./invitations.js"),
  uitnodigen: () => import("./invite.js"),
  lijst: () => import("./import.js"),
  telefoon: () => import("./phones.js"),
};
const FIRST = "overzicht";
/** Under which link of the navigation a screen is that has none of its own. */
const UNDER = { uitnodigen: "uitnodigingen", lijst: "uitnodigingen" };
/** Not allowed, or not there: asking again does not help. */
const FINAL = [403, 404];
const main = document.getElementById("main");
const frame = document.getElementById("frame");

const brands = new Map();
let offices = [];
let shown = {};
let turn = 0;

/** `#/{office}/{screen}/{id}?{query}`: the way back, a bookmark and a reload all lead to the same place. */
const place = () => {
  const [path, query] = location.hash.slice(1).split("?");
  const [, alias, screen, id] = path.split("/").map(decoded);
  return {
    alias,
    office: offices.find((office) => office.alias === alias),
    screen: Object.hasOwn(SCREENS, screen ?? "") ? screen : undefined,
    id,
    query: new URLSearchParams(query),
  };
};

/** A link that was cut off in the middle of a character leads nowhere, which is told like any other that does. */
const decoded = (part) => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const href = (office, screen, id, query) => {
  const set = Object.entries(query || {}).filter(([, value]) => value);
  return `#/${[office.alias, screen, id].filter(Boolean).map(encodeURIComponent).join("/")}${set.length ? `?${new URLSearchParams(set)}` : ""}`;
};

const show = async () => {
  const { alias, office, screen, id, query } = place();
  if (!office || !screen) {
    if (alias && !office) tellNext(words("elsewhere", { value: offices[0].name }), "warn");
    location.replace(href(office || offices[0], screen || FIRST));
    return;
  }
  const mine = ++turn;
  const context = {
    office,
    id,
    query,
    link: (...where) => href(office, ...where),
    go: (...where) => { location.hash = href(office, ...where); },
    replace: (...where) => location.replace(href(office, ...where)),
    refresh: show,
    run: attempt,
    isCurrent: () => mine === turn,
  };
  main.setAttribute("aria-busy", "true");
  const brand = brandOf(office);
  let content;
  try {
    content = await (await SCREENS[screen]()).show(context);
  } catch (error) {
    if (error instanceof LoggedOut) {
      await sessionIsOver();
      return;
    }
    content = failed(error, id && href(office, UNDER[screen] || screen), UNDER[screen] || screen);
  }
  const look = await brand;
  if (mine !== turn) return;
  wear(office, look);
  enter(content, { office, screen, id });
};

/** What an office looks like, asked once. Who cannot be told sees its name all the same. */
const brandOf = ({ alias }) => {
  if (!brands.has(alias)) brands.set(alias, get(`/office-brands/${encodeURIComponent(alias)}`).catch(() => ({})));
  return brands.get(alias);
};

/** The page in the office's name, logo and colours; the server has checked that they can be read. */
const wear = ({ name }, { accent, logo }) => {
  const badge = put(document.getElementById("brand"), { name });
  badge.style.background = accent?.ground ?? "";
  badge.style.color = accent?.ink ?? "";
  const image = part(badge, "logo");
  image.hidden = !logo;
  if (logo) image.src = logo;
  badge.hidden = false;
};

const enter = (content, now) => {
  const same = shown.screen === now.screen && shown.id === now.id && shown.office === now.office;
  const focused = main.contains(document.activeElement) ? document.activeElement : null;
  main.replaceChildren(content);
  main.removeAttribute("aria-busy");
  frame.hidden = false;
  for (const link of document.querySelectorAll("#nav a")) {
    link.href = href(now.office, link.dataset.screen);
    if (link.dataset.screen === (UNDER[now.screen] || now.screen)) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const heading = main.querySelector("h1");
  document.title = `${heading.textContent} · ${now.office.name} · MijnKantoor`;
  const select = document.getElementById("office");
  if (select) select.value = now.office.alias;
  // A new screen begins at its heading. The same screen with other contents leaves the person where they were.
  const again = same && focused?.id ? document.getElementById(focused.id) : null;
  again?.focus();
  if (shown.screen && (!same || focused) && (!again || document.activeElement !== again)) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
  turnNote(same);
  shown = now;
};

/** What went wrong; for one of a list, the way back to it, and nothing to try again when the answer will stay the same. */
const failed = (error, list, name) => {
  if (!(error instanceof Problem)) console.error(error);
  const problem = error instanceof Problem ? error : new Problem(0, { code: "other" });
  const screen = build("failed", { text: problemText(problem) });
  const again = part(screen, "again");
  again.hidden = Boolean(list) && FINAL.includes(problem.status);
  again.addEventListener("click", () => location.reload());
  if (list) {
    const back = put(screen, { back: words("failed.back", { value: document.querySelector(`#nav [data-screen=${name}]`).textContent }) });
    part(back, "back").href = list;
  }
  return screen;
};

/** Runs what a person asked for and tells what went wrong; a problem that `handle` takes care of is its own. */
const attempt = async (work, handle = () => false) => {
  try {
    await work();
  } catch (error) {
    if (error instanceof LoggedOut) await sessionIsOver();
    else if (!(error instanceof Problem)) throw error;
    else if (!handle(error)) tell(problemText(error), "bad");
  }
};

/** The person is told why the login comes; nothing on the page can be used before it. */
const sessionIsOver = async () => {
  const dialog = build("expired");
  document.body.append(dialog);
  dialog.addEventListener("close", () => logIn());
  dialog.showModal();
  await new Promise(() => {});
};

const switchOffice = () => {
  if (offices.length === 1) return;
  const choice = build("offices");
  const select = part(choice, "select");
  for (const office of offices) select.add(new Option(office.name, office.alias));
  select.addEventListener("change", () => {
    location.hash = href(offices.find((office) => office.alias === select.value), place().screen || FIRST);
  });
  document.getElementById("offices").replaceChildren(choice);
};

const start = async () => {
  const back = await comeBack();
  if (!back) await logIn();
  if (back.keep) tellNext(words(back.keep));
  const out = document.getElementById("log-out");
  out.hidden = false;
  out.addEventListener("click", logOut);
  // Another language is another page; it opens at the same screen.
  for (const link of document.querySelectorAll("footer a[hreflang]")) link.addEventListener("click", () => { link.hash = location.hash; });
  document.getElementById("skip").addEventListener("click", (event) => {
    event.preventDefault();
    main.focus();
  });
  offices = await get("/offices").catch((error) => {
    if (error.status === 403) return [];
    throw error;
  });
  if (!offices.length) {
    main.replaceChildren(build("nobody"));
    return;
  }
  switchOffice();
  addEventListener("hashchange", show);
  await show();
};

start().catch((error) => {
  if (error instanceof LoggedOut) {
    const screen = build("refused");
    part(screen, "again").addEventListener("click", () => logIn());
    main.replaceChildren(screen);
  } else main.replaceChildren(failed(error));
});
