import { carryingOf, type PlanNodeOf, renewalCookie } from "@planc/core";
import type { api, security } from "@planc/core/ir";
import type {
  HeadersObject,
  SecurityRequirementObject,
  SecuritySchemeObject,
} from "openapi3-ts/oas31";

import { camel } from "../naming.ts";
import { guestCookie } from "../operation/guests.ts";

export type Identity = PlanNodeOf<typeof security.identity> | undefined;
type Operation = PlanNodeOf<typeof api.operation>["data"];

/** Every way in which requests show who calls, by its name in the contract. */
export function securitySchemes(
  identity: NonNullable<Identity>,
): readonly (readonly [string, SecuritySchemeObject])[] {
  const renewal = renewalCookie(identity.data);
  const ways = carryingOf(identity.data).map(
    (each, at): readonly [string, SecuritySchemeObject] => {
      const description = at === 0 ? identity.data.session : ofPrograms;
      if (each.in === "cookie")
        return [
          each.scheme,
          {
            type: "apiKey",
            in: "cookie",
            name: each.name,
            description: `${description} ${sameOrigin}`,
          },
        ];
      if (each.prefix === undefined)
        return [each.scheme, { type: "apiKey", in: "header", name: each.name, description }];
      return [
        each.scheme,
        {
          type: "http",
          scheme: "bearer",
          ...(each.isJwt ? { bearerFormat: "JWT" } : {}),
          description,
        },
      ];
    },
  );
  return renewal
    ? [
        ...ways,
        ["refresh", { type: "apiKey", in: "cookie", name: renewal, description: ofRenewal }],
      ]
    : ways;
}

/** How who has not signed in comes back to what they made. */
export function guestSchemes(
  operations: readonly Operation[],
): readonly (readonly [string, SecuritySchemeObject])[] {
  return operations.some(({ access }) => access.kind === "public" && access.guest === "shown")
    ? [["guest", { type: "apiKey", in: "cookie", name: guestCookie, description: ofGuests }]]
    : [];
}

const ofGuests =
  "Ids of what was made in this browser without a sign-in, sealed with a key that the service alone has: ids stand in addresses and logs, so that none of them opens anything by itself. SameSite=Lax: a link out of a message or another site finds what was made, and no page of another site changes it.";

/** What a browser shows that comes back from a provider. */
export function beginningSchemes(
  operations: readonly Operation[],
): readonly (readonly [string, SecuritySchemeObject])[] {
  return operations.some(({ begun }) => begun === "shown")
    ? [["signInBegun", { type: "apiKey", in: "cookie", name: beginning, description: ofBeginning }]]
    : [];
}

const beginning = "__Host-sign-in";
const ofBeginning =
  "State, nonce, code verifier and return path of one sign-in, sealed with a key that the service alone has; without it a code that comes from elsewhere signs nobody in.";

/** The cookie that ties a sign-in to the browser that began it. */
export function beginningHeaders({ begun }: Operation): HeadersObject | undefined {
  if (begun !== "set") return undefined;
  return {
    "Set-Cookie": {
      description: "Sets the cookie of this sign-in, for 10 min.",
      required: true,
      schema: { type: "string" },
      example: `${beginning}=v1.q8Yt2m; Max-Age=600; Path=/; HttpOnly; Secure; SameSite=Lax`,
    },
  };
}

/** The cookie that an answer to a guest sets. */
export function guestHeaders({ access, idempotency }: Operation): HeadersObject | undefined {
  if (access.kind !== "public" || access.guest !== "set") return undefined;
  return {
    "Set-Cookie": {
      description: `To who is not signed in: what was made is added to the sealed cookie${idempotency === "key" ? ", also where the first answer is given again" : ""}.`,
      schema: { type: "string" },
      example: `${guestCookie}=v1.k3Zr9w; Path=/; HttpOnly; Secure; SameSite=Lax`,
    },
  };
}

/** How the systems of others prove that a report comes from them, by its name in the contract. */
export function signatureSchemes(
  operations: readonly Operation[],
): readonly (readonly [string, SecuritySchemeObject])[] {
  return operations.flatMap((operation): readonly (readonly [string, SecuritySchemeObject])[] => {
    const name = signatureOf(operation);
    const header = operation.webhook?.header;
    return name && header
      ? [[name, { type: "apiKey", in: "header", name: header, description: signed }]]
      : [];
  });
}

const signed = "The signature of the raw body, not a key: each call has another.";

/** `receiveAcmeReport` is signed by the scheme `acmeReportSignature`. */
function signatureOf({ webhook, operationId }: Operation): string | undefined {
  return webhook?.header && `${camel(operationId.replace(/^receive/, ""))}Signature`;
}

const ofRenewal = "Renews the session once; browsers send it to the sign-in alone.";

const ofPrograms = "Programs carry a key of their own, which is no session and does not sign in.";
const sameOrigin =
  "Browsers send it by themselves, so a request that changes anything says in Origin that it comes from this site.";

/** What a caller of an operation shows: any of the ways, and that of people alone where it is about a session. */
export function securityOf(operation: Operation, identity: Identity): SecurityRequirementObject[] {
  const signature = signatureOf(operation);
  if (signature) return [{ [signature]: [] }];
  const { access, session, path } = operation;
  if (session === "renews" && identity && renewalCookie(identity.data)) return [{ refresh: [] }];
  const ways = carryingOf(identity?.data);
  if (operation.begun === "shown") return [{ signInBegun: [] }];
  if (access.kind === "public") {
    const signedIn = ways.map(({ scheme }) => ({ [scheme]: [] }));
    if (access.guest === "shown") return [{ guest: [] }, ...signedIn];
    // No requirement at all is one of the ways: a token is read where there is one.
    return access.signedIn && signedIn.length > 0 ? [{}, ...signedIn] : [];
  }
  return (path.startsWith("/auth/") ? ways.slice(0, 1) : ways).map(({ scheme }) => ({
    [scheme]: [],
  }));
}

/** What an operation that says nothing else would ask for: whoever adds one by hand leaves it shut. */
export function defaultSecurity({ data }: NonNullable<Identity>): SecurityRequirementObject[] {
  return carryingOf(data).map(({ scheme }) => ({ [scheme]: [] }));
}

/** How HTTP asks a caller to show who it is; a cookie has no scheme for that. */
export function challengeOf(identity: Identity): string | undefined {
  const [first] = carryingOf(identity?.data);
  return first?.in === "header" && first.prefix !== undefined ? first.prefix : undefined;
}

/** The cookies that an answer sets or clears. */
export function sessionHeaders(
  { session }: Operation,
  identity: Identity,
): HeadersObject | undefined {
  const [first] = carryingOf(identity?.data);
  const carrier = identity?.data.carrier;
  if (session === undefined || first?.in !== "cookie" || carrier === undefined) return undefined;
  const sameSite = "sameSite" in carrier ? carrier.sameSite : "Lax";
  const rest = `Path=/; HttpOnly; Secure; SameSite=${sameSite}`;
  const renewal = identity && renewalCookie(identity.data);
  const verb = session === "ends" ? "clears" : "sets";
  const beside = renewal
    ? ` A second one ${verb} ${renewal} with the refresh token, for the paths of the sign-in alone.`
    : "";
  return {
    "Set-Cookie": {
      description: `${session === "ends" ? "Clears the cookie." : `Sets the cookie with the ${first.credential}.`}${beside}`,
      required: true,
      schema: { type: "string" },
      example:
        session === "ends"
          ? `${first.name}=; Max-Age=0; ${rest}`
          : `${first.name}=4f1c9b7e2a; ${rest}`,
    },
  };
}
