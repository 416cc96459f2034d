import type { ComponentView } from "../design/draft.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { separateSessionStore, sessionStore } from "../wiring/session-store.ts";
import { called, type Network, type Script, silent } from "./draft.ts";

/** The session of whoever asks, where it is not kept beside everything else. */
export function looksUpSession(owner: ComponentView, script: Script, network: Network): void {
  const store = separateSessionStore(network.plan);
  const connection = store && network.between(owner, store);
  if (!store || !connection) return;
  script.ask(owner, store, "look up the session by the hash of its id", "who it is, or nothing");
  script.fails(
    store,
    silent(store, connection),
    "answered as unavailable: nobody is let in unchecked, and nothing is changed",
  );
}

/** The session of whoever has just signed in. */
export function opensSession(owner: ComponentView, script: Script, network: Network): void {
  const { plan } = network;
  const store = sessionStore(plan);
  if (!store) keepsRenewal(owner, script, network);
  if (!store || !network.between(owner, store)) return;
  const separate = store === separateSessionStore(plan);
  const lifetime = plan.facts.identity?.data.tokens[0]?.lifetime;
  const until = lifetime
    ? `, to expire after ${lifetime.value} ${lifetime.unit}${lifetime.unit === "day" && lifetime.value !== 1 ? "s" : ""}`
    : "";
  script.ask(
    owner,
    store,
    separate ? `write the session by the hash of its id${until}` : "insert the session",
    separate ? "written" : "committed",
  );
  if (!separate) return;
  script.fails(
    store,
    silent(store, network.between(owner, store)),
    "nobody signs in, and requests with a session are answered as unavailable",
  );
  script.fails(
    store,
    `${called(store)} loses the sessions that it holds`,
    "those people sign in again; nothing else is lost with a session",
  );
}

/** Tokens that renew a sign-in are known by their hash, so that they can be taken back. */
function keepsRenewal(owner: ComponentView, script: Script, { plan, between }: Network): void {
  const store = primaryStore(plan);
  const renews = plan.facts.identity?.data.tokens.some(({ name }) => name === "refresh token");
  if (renews && store && between(owner, store))
    script.ask(owner, store, "insert the session, with the hash of the refresh token", "committed");
}
