// The office's invitations: the list, and one with its timeline.
import { call, get, list, post } from "./api.js";
import { me } from "./oidc.js";
import { build, busy, confirm, moment, pager, part, personName, tellNext, whisper, words } from "./view.js";

const SIZE = 20;
/** The link works. */
const ALIVE = ["QUEUED", "SENT", "OPENED", "FAILED"];
const OPEN = [...ALIVE, "EXPIRED"];
/** What nobody does. */
const BY_ITSELF = ["SENT", "FAILED", "REMINDED", "EXPIRED"];
const SOON = 2500;
const LOOKS = 6;

export const show = (context) => (context.id ? one(context) : all(context));

export const stateOf = (invitation) => words(`status.${invitation.status}`, { fallback: "unknown" });

const all = async ({ office, query, link, go }) => {
  const search = query.get("zoek") || "";
  const status = query.get("stand") || "";
  const first = Number(query.get("vanaf")) || 0;
  const { items, total } = await list("/invitations", { office: office.alias, search, status, first, max: SIZE });
  const screen = build("invitations", { none: total ? "" : words(search || status ? "none.found" : "none.invitations") });
  part(screen, "invite").href = link("uitnodigen");
  part(screen, "invite-list").href = link("lijst");
  const form = part(screen, "form");
  form.elements.search.value = search;
  form.elements.status.value = status;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go("uitnodigingen", undefined, { zoek: form.elements.search.value.trim(), stand: form.elements.status.value });
  });
  part(screen, "rows").append(...items.map((invitation) => row(invitation, link("uitnodigingen", invitation.id))));
  pager(screen, { first, size: SIZE, total, href: (vanaf) => link("uitnodigingen", undefined, { zoek: search, stand: status, vanaf }) });
  whisper(words("found", { value: total }));
  return screen;
};

const row = (invitation, href) => {
  const item = build("invitation-row", {
    name: personName(invitation),
    email: invitation.email,
    state: stateOf(invitation),
    when: moment(invitation.createdAt),
  });
  part(item, "link").href = href;
  part(item, "state").dataset.state = invitation.status;
  return item;
};

let looks = 0;

const one = async (context) => {
  const invitation = await get(`/invitations/${encodeURIComponent(context.id)}`);
  const open = OPEN.includes(invitation.status);
  const screen = build("invitation", {
    name: personName(invitation),
    email: invitation.email,
    state: stateOf(invitation),
    help: words(`help.${invitation.status}`),
    expires: open ? moment(invitation.expiresAt) : "",
    noReminders: open && !invitation.reminders ? words("noReminders") : "",
    word: invitation.checkWord,
  });
  part(screen, "state").dataset.state = invitation.status;
  part(screen, "word-card").hidden = !invitation.checkWord || !ALIVE.includes(invitation.status);
  part(screen, "expires-line").hidden = !open;
  part(screen, "back").href = context.link("uitnodigingen");
  part(screen, "timeline").append(...invitation.timeline.map((step) => line(step, invitation)));
  part(screen, "actions").hidden = !open;
  const resend = part(screen, "resend");
  resend.addEventListener("click", () => busy(resend, () => context.run(async () => {
    await post(`/invitations/${invitation.id}/resend`);
    tellNext(words("resent", { value: invitation.email }));
    looks = 0;
    await context.refresh();
  })));
  const revoke = part(screen, "revoke");
  revoke.addEventListener("click", () => busy(revoke, () => context.run(async () => {
    if (!(await confirm("revoke", { value: personName(invitation), danger: true }))) return;
    await call("DELETE", `/invitations/${invitation.id}`);
    tellNext(words("revoked", { value: personName(invitation) }));
    await context.refresh();
  })));
  lookAgain(invitation, context);
  return screen;
};

/** A mail leaves within seconds: the person need not reload to see that it did. */
const lookAgain = (invitation, context) => {
  if (invitation.status !== "QUEUED" || looks++ >= LOOKS) {
    looks = 0;
    return;
  }
  setTimeout(() => { if (context.isCurrent() && !document.querySelector("dialog[open]")) context.refresh(); }, SOON);
};

const line = (step, invitation) => build("step", {
  what: words(`step.${step.step}`, { fallback: "step.other" }),
  when: moment(step.at),
  by: invitation.email ? byWhom(step) : "",
  detail: step.detail ? words("step.detail", { value: step.detail }) : "",
});

/** Who did it, in words; nobody, for a link that anybody may have opened and for what has been made anonymous. */
const byWhom = ({ step, by, byName }) => {
  if (by && by === me()) return words("byYou");
  if (byName) return words("by", { value: byName });
  if (by || step === "INVITED") return words("byOutsider");
  return BY_ITSELF.includes(step) ? words("byItself") : "";
};
