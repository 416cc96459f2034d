import { capital, type DataOf, listed } from "@planc/core";
import type { security } from "@planc/core/ir";
import { clientCredentials } from "../steps/account-rules.ts";
import type { Lifetimes } from "../token-lifetimes.ts";
import type { Recognised } from "./carrier-of.ts";

type Identity = DataOf<typeof security.identity>;
type Token = Identity["tokens"][number];

interface Clients {
  readonly web: boolean;
  readonly native: boolean;
  /** Programs of others, where the product is an interface alone. */
  readonly others?: boolean;
}

/** What is handed out at sign-in, for how long, and what becomes of it. */
export interface HandedOut {
  /** As in "Password sign-in with bearer tokens". */
  readonly named: string;
  readonly tokens: readonly Token[];
  readonly session: string;
  /** Why it lasts as long. */
  readonly because: string;
}

export function handedOut(
  { carrier, stateless, byPages }: Recognised,
  lifetimes: Lifetimes,
  clients: Clients,
  /** The store of sessions that are not in the database, by the name of what is chosen for it. */
  cache = "the cache",
): HandedOut {
  const { access, alone, refresh, because, becauseAlone, becauseRolling, becauseKept, bounds } =
    lifetimes;
  if (carrier.kind === "session-cookie") {
    const isCached = carrier.state === "cache";
    const place = isCached ? cache : "the database";
    const lost = isCached
      ? ` ${capital(cache)} lets each entry expire with its session; a session that it loses ends as if signed out, and while it does not answer nobody is let in unchecked.`
      : "";
    return {
      named: "a session cookie",
      tokens: [
        {
          name: "session cookie",
          lifetime: refresh,
          storage: `cookie ${carrier.cookie}, which no script of a page can read; the server keeps its hash in ${place}`,
        },
      ],
      session: `The cookie has a random id that says nothing by itself; the server looks its session up in ${place} on every request. Each sign-in gets a new id, and signing out ends the session and clears the cookie.${lost}${bounds}`,
      because: becauseKept,
    };
  }
  if (carrier.kind === "token-cookie" && stateless) {
    return {
      named: "a token in a cookie",
      tokens: [
        {
          name: "access token",
          lifetime: alone,
          storage: `cookie ${carrier.cookie}, which no script of a page can read`,
        },
      ],
      session: `The token in the cookie is checked on every request, and nothing of it is kept: a request in the second half of its time gets a new one, and signing out clears the cookie.${bounds}`,
      because: becauseRolling,
    };
  }
  if (carrier.kind === "token-cookie") {
    const storage = "cookie of its own, which no script of a page can read";
    return {
      named: "tokens in cookies",
      tokens: [
        { name: "access token", lifetime: access, storage },
        { name: "refresh token", lifetime: refresh, storage },
      ],
      session: `The access token in the cookie is checked on every request; a refresh token, in a cookie of its own, is replaced when it is used, and good no longer once the one in its place was used. Signing out revokes it and clears both cookies.${bounds}`,
      because,
    };
  }
  const tokens = byPages ? inFrontEnd(lifetimes) : inHeader(lifetimes, clients);
  return {
    named: "bearer tokens",
    tokens,
    session: `${
      tokens.length > 1
        ? "The access token is checked on every request; a refresh token is replaced when it is used, and good no longer once the one in its place was used; signing out revokes it."
        : "The access token is checked on every request; when it has expired, people sign in again."
    }${bounds}`,
    because: tokens.length > 1 ? because : becauseAlone,
  };
}

function inHeader(
  { access, alone, refresh }: Lifetimes,
  { web, native, others }: Clients,
): Token[] {
  const storage = [
    ...(web ? ["memory of the page, so that a reload signs in again (web)"] : []),
    ...(native ? ["Keychain or Keystore of the device (app)"] : []),
    ...(others && !web && !native
      ? ["where the client keeps secrets, which is its own matter; the server keeps its hash"]
      : []),
  ];
  return [
    {
      name: "access token",
      lifetime: storage.length === 0 ? alone : access,
      storage: "memory of the client, never on disk",
    },
    ...(storage.length === 0
      ? []
      : [{ name: "refresh token", lifetime: refresh, storage: listed(storage) }]),
  ];
}

function inFrontEnd({ access, refresh }: Lifetimes): Token[] {
  const storage =
    "encrypted, in a cookie of the program that makes the pages, which no script of a page can read";
  return [
    { name: "access token", lifetime: access, storage },
    { name: "refresh token", lifetime: refresh, storage },
  ];
}

/** Callers that have a credential of their own, and no account. */
export function ofServices(
  { carrier }: Recognised,
  { alone }: Lifetimes,
  people: boolean,
): Identity {
  const each = `each calling service${people ? ", and each person who operates it," : ""}`;
  if (carrier.kind === "api-key") {
    return {
      owner: "platform",
      protocol: "API keys",
      session: `There is none: ${each} has a key of its own, which every request carries.`,
      carrier,
      tokens: [],
    };
  }
  return {
    owner: "platform",
    protocol: clientCredentials,
    session: `There is none: ${each} has a credential of its own and gets a token with it from an issuer outside of this product; the product checks its signature, issuer and roles, and issues none.`,
    carrier,
    tokens: [
      {
        name: "access token",
        lifetime: alone,
        storage: people ? "memory of the caller" : "memory of the calling service",
      },
    ],
  };
}
