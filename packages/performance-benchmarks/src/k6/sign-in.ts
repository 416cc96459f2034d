import { type Carrying, carryingOf, renewalCookie } from "@planc/core";
import { type Interface, sessionOf } from "./calls.ts";

/** How the script signs in, where the system holds the accounts. */
export interface SignIn {
  readonly path: string;
  readonly success: number;
  readonly email: string;
  readonly password: string;
  /** Where the answer has the token, in JavaScript behind the answer. */
  readonly token: string;
  readonly refresh: string | undefined;
  /** How the answer says for how many seconds it is good. */
  readonly seconds: string | undefined;
  /** What renews it in a body. */
  readonly refreshProperty: string | undefined;
}

/** What calls show, by people where there are any. */
export function wayOf(
  identity: Pick<NonNullable<Interface["identity"]>, "data"> | undefined,
): Carrying {
  const [first = fallback] = carryingOf(identity?.data);
  return first;
}

const fallback: Carrying = {
  scheme: "bearer",
  in: "header",
  name: "Authorization",
  prefix: "Bearer",
  credential: "token",
  isJwt: false,
  place: "in the Authorization header",
};

/** The name of the variable that has what a run shows that does not sign in. */
export const variableOf = ({ credential }: Carrying): string => credential.toUpperCase();

/** The operation that begins a session, with where its answer has what the calls show. */
export function signInOf({
  operations,
  schemas,
  identity,
}: Pick<Interface, "operations" | "schemas" | "identity">): SignIn | undefined {
  const operation = operations.find((each) => sessionOf(each.data) === "begin");
  const asked = schemas.find((each) => each.ref === operation?.data.request)?.data.properties;
  const given = schemas.find((each) => each.ref === operation?.data.response)?.data.properties;
  const email = asked?.find((each) => each.type === "email")?.name;
  const password = asked?.find((each) => each.writeOnly)?.name;
  if (!operation || !email || !password) return undefined;
  const base = { path: operation.data.path, success: operation.data.success, email, password };
  const way = wayOf(identity);
  if (way.in === "cookie") {
    const renewal = identity && renewalCookie(identity.data);
    const [token] = identity?.data.tokens ?? [];
    const seconds = token && (perUnit[token.lifetime.unit] ?? 1) * token.lifetime.value;
    return {
      ...base,
      token: cookie(way.name),
      refresh: renewal ? cookie(renewal) : undefined,
      seconds: seconds === undefined ? undefined : String(seconds),
      refreshProperty: undefined,
    };
  }
  const named = (word: string) => given?.find((each) => each.name.startsWith(word))?.name;
  const [token, refresh, seconds] = [named("access"), named("refresh"), named("expires")];
  if (token === undefined) return undefined;
  return {
    ...base,
    token: field(token),
    refresh: refresh && field(refresh),
    seconds: seconds && `response${field(seconds)}`,
    refreshProperty: refresh,
  };
}

const field = (name: string) => `.json(${JSON.stringify(name)})`;
const cookie = (name: string) => `.cookies[${JSON.stringify(name)}][0].value`;

/** Seconds by unit. */
const perUnit: Readonly<Partial<Record<string, number>>> = {
  min: 60,
  h: 3600,
  day: 86_400,
  month: 2_628_000,
  year: 31_536_000,
};
