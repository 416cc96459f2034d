import type { DraftOf, Ref, ViewOf } from "@planc/core";
import type { api, security } from "@planc/core/ir";
import type { Endpoint } from "./endpoints.ts";
import { lastName } from "./matching.ts";

type Operation = DraftOf<typeof api.operation>;
type Identity = ViewOf<typeof security.identity> | undefined;
type Deed = NonNullable<Endpoint["session"]> | "registers";

/** What an endpoint does about a session, by what it answers or is called. */
function deedOf({ session, path }: Endpoint): Deed | undefined {
  if (session !== undefined) return session;
  const last = lastName(path);
  if (/^(?:log-?in|sign-?in|authenticate)$/.test(last)) return "begins";
  return /^(?:register|registrations?|sign-?up)$/.test(last) ? "registers" : undefined;
}

/** Whether the sign-in that the plan has anyway becomes it. */
export function isOfSession(endpoint: Endpoint, identity: Identity): boolean {
  return (
    identity?.data.owner === "system" &&
    identity.data.means === undefined &&
    endpoint.method === "post" &&
    deedOf(endpoint) !== undefined
  );
}

/** Signing in, renewing, signing out and registering, by the paths that the text writes for them. */
export function atStatedSessions(
  operations: readonly Operation[],
  endpoints: readonly Endpoint[],
  identity: Identity,
): readonly Operation[] {
  const stated = new Map<Deed, Endpoint>();
  for (const each of endpoints) {
    const deed = deedOf(each);
    if (deed && isOfSession(each, identity) && !stated.has(deed)) stated.set(deed, each);
  }
  if (stated.size === 0) return operations;
  return operations.map((operation) => {
    const { session } = operation.data;
    const endpoint = stated.get(session ?? (operation.id === "register" ? "registers" : "begins"));
    const isIt = session !== undefined || operation.id === "register";
    if (!isIt || endpoint === undefined || operation.data.begun) return operation;
    return {
      ...operation,
      data: {
        ...operation.data,
        method: endpoint.method,
        path: endpoint.path,
        realises: [...new Set<Ref>([...operation.data.realises, ...endpoint.requirements])],
      },
    };
  });
}

/** The ceremonies of passkeys, where the text writes no endpoints for them. */
export const ceremonies: readonly Endpoint[] = (
  [
    {
      path: "/auth/passkeys/registration-options",
      takes: ["email"],
      gives: [],
      webauthn: "create",
      success: 200,
    },
    {
      path: "/auth/passkeys/register",
      takes: ["email", "credential"],
      gives: ["accessToken", "refreshToken"],
      session: "begins",
      success: 201,
    },
    {
      path: "/auth/passkeys/authentication-options",
      takes: ["email"],
      gives: [],
      webauthn: "get",
      success: 200,
    },
    {
      path: "/auth/passkeys/authenticate",
      takes: ["credential"],
      gives: ["accessToken", "refreshToken"],
      session: "begins",
      success: 200,
    },
  ] as const
).map((each) => ({ method: "post", prefix: "", requirements: [], told: [], refuses: [], ...each }));
