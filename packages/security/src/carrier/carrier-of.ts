import { type DataOf, listed, type Ref } from "@planc/core";
import type { security } from "@planc/core/ir";
import {
  cookieName,
  inCache,
  inDatabase,
  keyHeader,
  sameSite,
  stateless,
} from "../catalog/carriers.ts";
import type { Evidence, Way } from "./evidence.ts";

type Identity = DataOf<typeof security.identity>;
type Carrier = NonNullable<Identity["carrier"]>;
type Programs = NonNullable<Identity["programs"]>;

/** How callers are recognised, as far as the text says. */
export interface Recognised {
  readonly carrier: Carrier;
  readonly programs?: Programs;
  /** A token by itself: nothing of it is kept. */
  readonly stateless: boolean;
  /** Tokens that the program which makes the pages keeps for a browser. */
  readonly byPages?: true;
  /** What the text says of it; absent where it says nothing. */
  readonly because?: string;
  /** What says so. */
  readonly from: readonly Ref[];
}

/** The carrier of people who sign in. */
export function carrierOf(evidence: readonly Evidence[], keepsSessions: boolean): Recognised {
  const refused = new Set(evidence.filter((each) => each.refused).map(({ way }) => way));
  const noCookie = refused.has("cookie");
  const wanted = (way: Way) => evidence.filter((each) => each.way === way && !each.refused);
  const cookies = noCookie
    ? []
    : evidence.filter(
        (each) => !each.refused && (inCookies.has(each.way) || each.way === "server-session"),
      );
  const [sessions, tokens] = [
    cookies.filter(({ way }) => way === "session-cookie" || way === "server-session"),
    cookies.filter(({ way }) => way === "token-cookie"),
  ];
  const [bearer, jwt] = [wanted("bearer"), wanted("jwt")];
  const keys = refused.has("keys") ? [] : wanted("keys");
  const noJwt = refused.has("jwt");
  const isToken =
    !noJwt &&
    (tokens.length > sessions.length ||
      (sessions.length === 0 && cookies.length > 0 && jwt.length > 0));
  const ruled = evidence.filter((each) => each.refused && each.way !== "keys");
  const header = keys.length > 0 ? keyHeaderOf(keys, bearer) : undefined;
  if (cookies.length > 0 || (refused.has("bearer") && !noCookie)) {
    const said = isToken ? [...tokens, ...jwt] : cookies;
    const told = [...said, ...ruled];
    const site = sameSiteOf(told);
    const named = told.map(({ text }) => cookieName.exec(text)?.[1]).find((each) => each);
    const cookie = named ?? (isToken ? "__Host-access" : "__Host-session");
    // Programs carry what people do not, where the text speaks of both.
    const programs = header ?? (bearer.length > 0 ? "Authorization" : undefined);
    const state = stateOf(said, keepsSessions);
    const onServer = said.length > 0 && said.every(({ way }) => way === "server-session");
    const what = isToken
      ? "a token in a cookie"
      : onServer
        ? `sessions that ${state === "cache" ? "a store in memory" : "the server"} keeps`
        : "a session cookie";
    return {
      carrier: isToken
        ? { kind: "token-cookie", cookie, sameSite: site }
        : { kind: "session-cookie", cookie, sameSite: site, state },
      ...(programs ? { programs: { kind: "api-key", header: programs } } : {}),
      stateless: isToken && told.some(({ sentence }) => stateless.test(sentence)),
      because: [
        said.length > 0
          ? `the text states ${what}`
          : `a session cookie is left, as the text rules out ${listed(ruledOut(ruled))}`,
        ...(programs
          ? [keys.length > 0 ? "keys for programs" : "bearer tokens, which programs carry"]
          : []),
      ].join(" and "),
      from: refsOf(told, bearer, keys),
    };
  }
  const isOpaque = noJwt || (jwt.length === 0 && wanted("server-session").length > 0);
  const said = [...bearer, ...jwt];
  const parts = [
    ...(jwt.length > 0 && !noJwt
      ? ["the text states JSON Web Tokens"]
      : bearer.length > 0
        ? ["the text states bearer tokens"]
        : []),
    ...(ruled.length > 0 ? [`the text rules out ${listed(ruledOut(ruled))}`] : []),
    ...(header ? ["the text gives programs keys"] : []),
  ];
  return {
    carrier: { kind: "bearer-header", token: isOpaque ? "opaque" : "jwt" },
    ...(header
      ? { programs: { kind: "api-key", header: header === "Authorization" ? "X-API-Key" : header } }
      : {}),
    stateless: false,
    ...(parts.length > 0 ? { because: listed(parts) } : {}),
    from: refsOf(said, ruled, keys),
  };
}

/** The carrier where nobody but programs calls: a key, where the text gives them one. */
export function carrierOfServices(evidence: readonly Evidence[]): Recognised {
  const refused = evidence.some((each) => each.refused && each.way === "keys");
  const keys = evidence.filter((each) => !each.refused && each.way === "keys");
  const bearer = evidence.filter((each) => !each.refused && each.way === "bearer");
  if (keys.length === 0 || refused) {
    const { carrier, because, from } = carrierOf(
      evidence.filter(({ way }) => way === "jwt" || way === "bearer"),
      false,
    );
    return carrier.kind === "bearer-header"
      ? { carrier, stateless: false, ...(because ? { because } : {}), from }
      : { carrier: { kind: "bearer-header", token: "opaque" }, stateless: false, from };
  }
  return {
    carrier: { kind: "api-key", header: keyHeaderOf(keys, bearer) },
    stateless: false,
    because: "the text states keys",
    from: refsOf(keys),
  };
}

const inCookies: ReadonlySet<Way> = new Set(["session-cookie", "token-cookie", "cookie"]);

function keyHeaderOf(keys: readonly Evidence[], bearer: readonly Evidence[]): string {
  const named = keys.map(({ text }) => keyHeader.exec(text)?.[1]).find((each) => each);
  if (named) return named;
  return bearer.length > 0 ? "Authorization" : "X-API-Key";
}

function sameSiteOf(said: readonly Evidence[]): "Lax" | "Strict" | "None" {
  const [, found] = said.map(({ sentence }) => sameSite.exec(sentence)).find((each) => each) ?? [];
  return found === "strict" ? "Strict" : found === "none" ? "None" : "Lax";
}

function stateOf(said: readonly Evidence[], keepsSessions: boolean): "database" | "cache" {
  const cached = said.some(({ sentence }) => inCache.test(sentence));
  const stored = said.some(({ sentence }) => inDatabase.test(sentence));
  return cached && !stored && !keepsSessions ? "cache" : "database";
}

const names: Readonly<Partial<Record<Way, string>>> = {
  cookie: "cookies",
  "session-cookie": "session cookies",
  "token-cookie": "tokens in cookies",
  "server-session": "sessions on the server",
  jwt: "JSON Web Tokens",
  bearer: "bearer tokens",
};

function ruledOut(refused: readonly Evidence[]): readonly string[] {
  return [...new Set(refused.flatMap(({ way }) => names[way] ?? []))];
}

function refsOf(...several: readonly (readonly Evidence[])[]): readonly Ref[] {
  return [...new Set(several.flat().map(({ ref }) => ref))];
}
