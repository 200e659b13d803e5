// The admin REST resources, asked with the manager's token.
import { accessToken, LoggedOut } from "./oidc.js";

const { admin } = document.body.dataset;

/** An answer that says no: the status, a code that stands for the reason, and the fields that are to blame. */
export class Problem extends Error {
  constructor(status, { code, errors } = {}) {
    super(`${status} ${code || ""}`);
    this.status = status;
    this.code = code || (status ? `http-${status}` : "offline");
    this.errors = errors || [];
  }
}

const send = async (method, path, { query = {}, json, body, type, accept = "application/json", renew = false }) => {
  const url = new URL(admin + path, location.href);
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== "") url.searchParams.set(name, value);
  const headers = { authorization: `Bearer ${await accessToken({ renew })}`, accept };
  if (json) headers["content-type"] = "application/json";
  if (type) headers["content-type"] = type;
  return fetch(url, { method, headers, body: json ? JSON.stringify(json) : body, credentials: "omit", cache: "no-store" });
};

/**
 * Asks and returns the response.
 *
 * @throws Problem when the answer is no, or there is none
 * @throws LoggedOut when the session is over
 */
export const call = async (method, path, options = {}) => {
  let response;
  try {
    response = await send(method, path, options);
    // Ended on the server, by another tab for example: a new token tells whether there still is a session.
    if (response.status === 401) response = await send(method, path, { ...options, renew: true });
  } catch (error) {
    if (error instanceof LoggedOut) throw error;
    throw new Problem(0);
  }
  if (response.status === 401) throw new LoggedOut();
  if (!response.ok) throw new Problem(response.status, await response.json().catch(() => undefined));
  return response;
};

export const get = async (path, query) => (await call("GET", path, { query })).json();

/** One page of a list, and how many there are in all. */
export const list = async (path, query) => {
  const response = await call("GET", path, { query });
  return { items: await response.json(), total: Number(response.headers.get("x-total-count")) };
};

export const post = (path, json) => call("POST", path, { json });
