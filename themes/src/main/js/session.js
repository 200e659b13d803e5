// Somebody may log in, or start anew, in another tab. Coming back to this one, the page follows.
const cookie = (name) => {
  const found = document.cookie.match(new RegExp("(?:^|; )" + name + "=\"?([^;\"]*)"));
  return found && found[1];
};
const { sso, session } = document.body.dataset;
if (sso && !cookie("KEYCLOAK_SESSION")) {
  addEventListener("focus", () => {
    if (document.querySelector("form[data-sent]")) return;
    if (cookie("KEYCLOAK_SESSION")) {
      location.replace(sso);
      return;
    }
    const current = cookie("KC_AUTH_SESSION_HASH");
    if (current && current !== session) location.reload();
  });
}
