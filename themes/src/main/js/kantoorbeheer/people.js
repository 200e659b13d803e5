// The office's people and how far they are.
import { list } from "./api.js";
import { build, moment, pager, part, personName, whisper, words } from "./view.js";

const SIZE = 20;

export const show = async ({ office, query, link, go }) => {
  const search = query.get("zoek") || "";
  const status = query.get("stand") || "";
  const first = Number(query.get("vanaf")) || 0;
  const { items, total } = await list(`/offices/${encodeURIComponent(office.alias)}/people`, { search, status, first, max: SIZE });
  const screen = build("people", { none: total ? "" : words(search || status ? "none.found" : "none.people") });
  const form = part(screen, "form");
  form.elements.search.value = search;
  form.elements.status.value = status;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go("mensen", undefined, { zoek: form.elements.search.value.trim(), stand: form.elements.status.value });
  });
  part(screen, "rows").append(...items.map(row));
  pager(screen, { first, size: SIZE, total, href: (vanaf) => link("mensen", undefined, { zoek: search, stand: status, vanaf }) });
  whisper(words("found", { value: total }));
  return screen;
};

const row = (person) => {
  const item = build("person-row", {
    name: personName(person),
    email: person.email,
    manager: person.manager ? words("manager") : "",
    state: words(`person.${person.status}`, { fallback: "unknown" }),
    when: person.lastLoginAt ? words("lastLogin", { value: moment(person.lastLoginAt) }) : "",
  });
  part(item, "state").dataset.state = person.status;
  return item;
};
