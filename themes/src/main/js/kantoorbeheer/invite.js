// One person is invited.
import { call, post } from "./api.js";
import { forgetDraft, keepDraft } from "./draft.js";
import { build, busy, clearErrors, confirm, part, showErrors, tellNext, words } from "./view.js";

export const show = async (context) => {
  const screen = build("invite");
  const form = part(screen, "form");
  form.elements.locale.value = document.documentElement.lang;
  keepDraft(form, context.office);
  part(screen, "list").href = context.link("lijst");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    busy(part(screen, "send"), () => context.run(() => send(form, context), (problem) => refused(form, problem)));
  });
  return screen;
};

const send = async (form, { office, go }) => {
  clearErrors(form);
  const { email, firstName, lastName, locale, manager, reminders } = form.elements;
  const person = { email: email.value.trim(), firstName: firstName.value.trim(), lastName: lastName.value.trim() };
  const roles = manager.checked ? ["office-manager"] : [];
  const suggestion = await mistyped(person.email, office);
  if (suggestion && !(await confirm("mistyped", { value: suggestion }))) {
    showErrors(form, { errors: [{ field: "email", code: "mistyped", value: suggestion }] });
    return;
  }
  const wishes = { office: office.alias, locale: locale.value, roles, reminders: reminders.checked };
  const { id } = await (await post("/invitations", { ...person, ...wishes })).json();
  forgetDraft();
  tellNext(words("invited", { value: person.email }));
  go("uitnodigingen", id);
};

/** The address that was probably meant, where the one typed looks like a slip: what is said of a list of one. */
const mistyped = async (email, office) => {
  if (!email) return undefined;
  const list = `email\n"${email.replaceAll('"', '""')}"\n`;
  const query = { office: office.alias, dryRun: true };
  const { lines } = await (await call("POST", "/invitations/import", { query, body: list, type: "text/csv" })).json();
  return lines.find(({ outcome }) => outcome === "typo")?.detail;
};

const refused = (form, problem) => {
  // These are about the person, and the address says who that is.
  if (["already-active", "invited-meanwhile", "not-yours"].includes(problem.code)) problem.errors = [{ field: "email", code: problem.code }];
  showErrors(form, problem);
  return true;
};
