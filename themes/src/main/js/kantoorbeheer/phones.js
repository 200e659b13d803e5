// Who has lost a phone and asks the office for help: the requests that wait for an answer, those whose yes can still be taken
// back, and one to decide about.
import { get, list, post } from "./api.js";
import { logIn } from "./oidc.js";
import { build, busy, confirm, moment, pager, part, personName, tellNext, whisper, words } from "./view.js";

const SIZE = 20;
const MOST = 100;
/** What can be refused. */
const OPEN = ["REQUESTED", "APPROVED"];

export const show = (context) => (context.id ? one(context) : all(context));

const all = async ({ office, query, link }) => {
  const first = Number(query.get("vanaf")) || 0;
  const asked = (status, page) => list("/lost-phone-requests", { office: office.alias, status, ...page });
  const [{ items, total }, approved] = await Promise.all([asked("REQUESTED", { first, max: SIZE }), asked("APPROVED", { max: MOST })]);
  const screen = build("phones", { none: total ? "" : words("none.phones") });
  const row = (request) => {
    const item = build("phone-row", { name: personName(request), email: request.email, when: moment(request.createdAt) });
    part(item, "link").href = link("telefoon", request.id);
    return item;
  };
  part(screen, "rows").append(...items.map(row));
  part(screen, "approved").append(...approved.items.map(row));
  part(screen, "approved-part").hidden = !approved.total;
  pager(screen, { first, size: SIZE, total, href: (vanaf) => link("telefoon", undefined, { vanaf }) });
  whisper(words("found", { value: total }));
  return screen;
};

const one = async (context) => {
  const request = await get(`/lost-phone-requests/${encodeURIComponent(context.id)}`);
  const name = personName(request);
  const isNew = request.status === "REQUESTED";
  const screen = build("phone", {
    name,
    email: request.email,
    when: moment(request.createdAt),
    state: words(`phone.${request.status}`, { fallback: "unknown" }),
    recent: request.passwordChangedRecently ? words("phone.recent") : "",
    refuse: words(isNew ? "refuse.first" : "refuse.after"),
  });
  part(screen, "back").href = context.link("telefoon");
  const path = `/lost-phone-requests/${request.id}`;
  part(screen, "decide").hidden = !OPEN.includes(request.status);
  part(screen, "call").hidden = !isNew;
  part(screen, "approve").hidden = !isNew;
  part(screen, "take-back").hidden = isNew;

  const done = (key) => {
    tellNext(words(key, { value: name }));
    return context.refresh();
  };
  const approve = part(screen, "approve");
  approve.addEventListener("click", () => busy(approve, () => context.run(async () => {
    if (!(await confirm("approve", { value: name }))) return;
    await post(`${path}/approve`);
    await done("approved");
  }, askToLogIn)));
  const refuse = part(screen, "refuse");
  refuse.addEventListener("click", () => busy(refuse, () => context.run(async () => {
    const reason = build("reason");
    if (!(await confirm("refuse", { value: name, content: reason, danger: true }))) return;
    const text = part(reason, "input").value.trim();
    await post(`${path}/refuse`, text ? { reason: text } : {});
    await done("refused");
  })));
  return screen;
};

/** Letting somebody in takes a login of a moment ago: it is made now, and the person comes back to this request. */
const askToLogIn = (problem) => {
  if (problem.code !== "login-too-old") return false;
  confirm("loginAgain").then((yes) => { if (yes) logIn({ afresh: true, keep: "loginAgain.back" }); });
  return true;
};
