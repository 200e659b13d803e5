// What somebody has typed and not sent yet, kept in this tab: a login that has run out, a reload or a look elsewhere do not
// cost it. It ends when it is sent, with the login, or with the tab.
import { me } from "./oidc.js";

const KEY = "kantoorbeheer.draft";

/** Fills in what this person had typed for this office, and keeps what is typed from now on. */
export const keepDraft = (form, office) => {
  const owner = `${me()} ${office.alias}`;
  const fields = [...form.elements].filter(({ name }) => name);
  const draft = JSON.parse(sessionStorage.getItem(KEY) || "{}");
  if (draft.owner === owner) for (const field of fields) fill(field, draft.values[field.name]);
  form.addEventListener("input", () => {
    const values = Object.fromEntries(fields.map((field) => [field.name, isSwitch(field) ? field.checked : field.value]));
    sessionStorage.setItem(KEY, JSON.stringify({ owner, values }));
  });
};

export const forgetDraft = () => sessionStorage.removeItem(KEY);

const isSwitch = ({ type }) => type === "checkbox";

const fill = (field, value) => {
  if (value === undefined) return;
  if (isSwitch(field)) field.checked = value;
  else field.value = value;
};
