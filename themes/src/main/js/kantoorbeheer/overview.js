// How the office's invitations fare, and who is stuck.
import { get, list } from "./api.js";
import { build, moment, pager, part, personName, put, span, words } from "./view.js";

const SIZE = 10;
const MINUTE = 60;

export const show = async ({ office, query, link }) => {
  const first = Number(query.get("vanaf")) || 0;
  const path = `/offices/${encodeURIComponent(office.alias)}`;
  const [funnel, stuck, phones] = await Promise.all([
    get(`${path}/funnel`),
    list(`${path}/stuck`, { first, max: SIZE }),
    list("/lost-phone-requests", { office: office.alias, status: "REQUESTED", max: 1 }),
  ]);
  const screen = build("overview", {
    office: office.name,
    since: words("funnel.since", { value: funnel.days }),
    noneStuck: stuck.total ? "" : words("none.stuck"),
    noFunnel: funnel.stages[0].people ? "" : words("none.funnel"),
  });
  part(screen, "invite").href = link("uitnodigen");
  part(screen, "invite-list").href = link("lijst");
  const waiting = part(screen, "phones");
  waiting.hidden = !phones.total;
  put(waiting, { waiting: words(phones.total === 1 ? "phones.one" : "phones.many", { value: phones.total }) });
  part(waiting, "waiting").href = link("telefoon");
  part(screen, "funnel").hidden = !funnel.stages[0].people;
  part(screen, "funnel").append(...funnel.stages.map((stage) => bar(stage, funnel.stages[0].people)));
  pager(screen, { first, size: SIZE, total: stuck.total, href: (vanaf) => link("overzicht", undefined, { vanaf }) });
  part(screen, "stuck").append(...stuck.items.map((person) => row(person, link("uitnodigingen", person.invitation))));
  return screen;
};

const bar = ({ stage, people, medianSeconds }, all) => {
  const item = build("stage", {
    label: words(`stage.${stage}`),
    people: String(people),
    median: medianSeconds === undefined ? "" : medianText(medianSeconds),
  });
  part(item, "bar").style.width = `${all ? Math.round((100 * people) / all) : 0}%`;
  return item;
};

const medianText = (seconds) => (seconds < MINUTE ? words("stage.soon") : words("stage.median", { value: span(seconds) }));

const row = (person, href) => {
  const item = build("stuck-row", {
    name: personName(person),
    email: person.email,
    reason: words(`stuck.${person.reason}`, { fallback: "unknown" }),
    when: words("stuck.since", { value: moment(person.invitedAt) }),
  });
  part(item, "link").href = href;
  return item;
};
