import type * as z from "zod";
import type { identity } from "./ir/security.ts";
import type { carrier } from "./ir/shapes.ts";
import type { DataOf } from "./slot.ts";

/** How people and services prove who they are, as far as requests show it. */
export type SignIn = Pick<DataOf<typeof identity>, "owner" | "carrier" | "programs">;

/** The cookie of a token that renews the one in the other cookie; it is sent to the sign-in alone. */
export function renewalCookie({
  carrier: first,
  tokens,
}: Pick<DataOf<typeof identity>, "carrier" | "tokens">): string | undefined {
  const renews = tokens.some(({ name }) => name === "refresh token");
  return renews && first?.kind === "token-cookie" ? "__Secure-refresh" : undefined;
}

/** One way in which a request shows who calls. */
export interface Carrying {
  /** Its name as a security scheme of the contract. */
  readonly scheme: "bearer" | "session" | "token" | "apiKey";
  readonly in: "header" | "cookie";
  /** The name of the header or cookie: `Authorization`, `__Host-session`. */
  readonly name: string;
  /** What stands in front of it in the header. */
  readonly prefix?: "Bearer";
  /** What it is, in a sentence: "The session is missing, expired or not valid". */
  readonly credential: "token" | "session" | "key";
  readonly isJwt: boolean;
  /** `in the Authorization header`, `__Host-session (HttpOnly, …)` */
  readonly place: string;
}

/** Every way in which requests show who calls, that of people first; none where nobody signs in. */
export function carryingOf(signIn: SignIn | undefined): readonly Carrying[] {
  if (signIn === undefined || signIn.owner === "none") return [];
  const { carrier: first = { kind: "bearer-header", token: "opaque" }, programs } = signIn;
  const ways = [first, ...(programs ? [programs] : [])].map(wayOf);
  return ways.filter((each, at) => ways.findIndex((one) => one.scheme === each.scheme) === at);
}

/** Whether the browser sends it by itself, so that another site can make it do so. */
export function isCookie(signIn: SignIn | undefined): boolean {
  return carryingOf(signIn).some((each) => each.in === "cookie");
}

function wayOf(each: z.output<typeof carrier>): Carrying {
  switch (each.kind) {
    case "bearer-header":
      return {
        scheme: "bearer",
        in: "header",
        name: "Authorization",
        prefix: "Bearer",
        credential: "token",
        isJwt: each.token === "jwt",
        place: "in the Authorization header",
      };
    case "session-cookie":
    case "token-cookie":
      return {
        scheme: each.kind === "session-cookie" ? "session" : "token",
        in: "cookie",
        name: each.cookie,
        credential: each.kind === "session-cookie" ? "session" : "token",
        isJwt: each.kind === "token-cookie",
        place: `${each.cookie} (HttpOnly, Secure, SameSite=${each.sameSite})`,
      };
    case "api-key":
      return {
        scheme: "apiKey",
        in: "header",
        name: each.header,
        ...(each.header === "Authorization" ? { prefix: "Bearer" } : {}),
        credential: "key",
        isJwt: false,
        place:
          each.header === "Authorization"
            ? "as a bearer token in the Authorization header"
            : `in the ${each.header} header`,
      };
  }
}
