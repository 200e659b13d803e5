// The page's login: OpenID Connect with authorization code and PKCE. Tokens live in this page's memory and nowhere else; a
// reload logs in again, unseen while the browser is logged in. Only what has to survive the way to the login page and back is
// kept in the tab, and it is spent on return.
const { realm, client } = document.body.dataset;
const endpoint = (name) => `${realm}/protocol/openid-connect/${name}`;
const redirectUri = new URL(`${realm}/${client}/`, location.href).href;
const TRIP = "kantoorbeheer.trip";
const SPARE_SECONDS = 20;

let tokens;
let renewal;

/** There is no login any more, and only the person can make a new one. */
export class LoggedOut extends Error {}

const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
const sha256 = async (text) => new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));

// Each login puts the language of the person's account back; one that was chosen on this page counts here all the same.
const isChosen = () => new URLSearchParams(location.search).has("kc_locale");

/**
 * Leaves for the login page.
 *
 * @param afresh whether password and code are asked for even though the browser is logged in
 * @param keep what the page wants to find again when it is back
 */
export const logIn = async ({ afresh = false, keep = null } = {}) => {
  const { lang } = document.documentElement;
  const trip = { state: random(), verifier: random(), place: location.hash, keep, chosen: isChosen() ? lang : null };
  sessionStorage.setItem(TRIP, JSON.stringify(trip));
  const query = new URLSearchParams({
    client_id: client,
    redirect_uri: redirectUri,
    response_type: "code",
    response_mode: "fragment",
    scope: "openid",
    state: trip.state,
    code_challenge: base64url(await sha256(trip.verifier)),
    code_challenge_method: "S256",
    ui_locales: lang,
  });
  if (afresh) query.set("prompt", "login");
  location.replace(`${endpoint("auth")}?${query}`);
  // Nothing more happens on a page that is being left.
  await new Promise(() => {});
};

/**
 * Takes what the login page has sent along, if the person comes from there.
 *
 * @return what was kept for the way back; undefined when the person does not come from the login page
 */
export const comeBack = async () => {
  const answer = new URLSearchParams(location.hash.slice(1));
  if (!answer.has("state")) return undefined;
  const trip = JSON.parse(sessionStorage.getItem(TRIP) || "{}");
  if (trip.chosen && trip.chosen !== document.documentElement.lang && !isChosen()) {
    location.replace(`?kc_locale=${trip.chosen}${location.hash}`);
    await new Promise(() => {});
  }
  sessionStorage.removeItem(TRIP);
  history.replaceState(null, "", location.pathname + location.search + (trip.place || ""));
  if (answer.get("state") !== trip.state) return undefined;
  if (!answer.has("code")) throw new LoggedOut(answer.get("error"));
  await fetchTokens({
    grant_type: "authorization_code",
    code: answer.get("code"),
    redirect_uri: redirectUri,
    code_verifier: trip.verifier,
  });
  return { keep: trip.keep };
};

/** The access token, renewed when it is about to run out. */
export const accessToken = async ({ renew = false } = {}) => {
  if (!tokens) throw new LoggedOut();
  if (renew || Date.now() > tokens.until) {
    // One renewal at a time: a refresh token is good for one.
    renewal ??= fetchTokens({ grant_type: "refresh_token", refresh_token: tokens.refresh }).finally(() => { renewal = undefined; });
    await renewal;
  }
  return tokens.access;
};

/** The user id of who is logged in. */
export const me = () => JSON.parse(atob(tokens.id.split(".")[1].replace(/-/g, "+").replace(/_/g, "/"))).sub;

/** Ends the session here and in the apps, and comes back to the login page; nothing of the person stays in the tab. */
export const logOut = () => {
  sessionStorage.clear();
  const query = new URLSearchParams({ client_id: client, post_logout_redirect_uri: redirectUri });
  if (tokens) query.set("id_token_hint", tokens.id);
  tokens = undefined;
  location.replace(`${endpoint("logout")}?${query}`);
};

const fetchTokens = async (grant) => {
  const response = await fetch(endpoint("token"), {
    method: "POST",
    body: new URLSearchParams({ client_id: client, ...grant }),
    credentials: "omit",
  });
  if (response.status >= 500) throw new TypeError("The token endpoint has failed");
  if (!response.ok) {
    tokens = undefined;
    throw new LoggedOut();
  }
  const answer = await response.json();
  tokens = {
    access: answer.access_token,
    refresh: answer.refresh_token,
    id: answer.id_token,
    until: Date.now() + (answer.expires_in - SPARE_SECONDS) * 1000,
  };
};
