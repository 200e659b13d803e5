// One person is invited.
import { post } from "./api.js";
import { forgetDraft, keepDraft } from "./draft.js";
import { build, busy, clearErrors, part, showErrors, tellNext, words } from "./view.js";

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
  const wishes = { office: office.alias, locale: locale.value, roles, reminders: reminders.checked };
  const { id } = await (await post("/invitations", { ...person, ...wishes })).json();
  forgetDraft();
  tellNext(words("invited", { value: person.email }));
  go("uitnodigingen", id);
};

const refused = (form, problem) => {
  // These are about the person, and the address says who that is.
  if (["already-active", "invited-meanwhile", "not-yours"].includes(problem.code)) problem.errors = [{ field: "email", code: problem.code }];
  showErrors(form, problem);
  return true;
};
