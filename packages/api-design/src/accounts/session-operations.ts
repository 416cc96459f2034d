import { carryingOf, type DraftOf, node, type Ref, type SignIn, type ViewOf } from "@planc/core";
import { api, type security } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { unknownCaller } from "../operation/errors.ts";
import { always, invalid, text } from "./properties.ts";
import { sendingOperation, sendingSchemas, sendingToken } from "./sending.ts";

/** What the operations of a session are made from. */
export interface SessionFacts {
  readonly identity: ViewOf<typeof security.identity>;
  readonly convention: Ref;
  readonly component: Ref<"architecture/component"> | undefined;
  readonly name: (words: string) => string;
  readonly realisedBy: (deed: "sign-in" | "sign-out") => readonly Ref[];
  /** What locks an account, as the text states it. */
  readonly locks: readonly string[];
  /** Why a device sends while the rest of the sign-in is sealed. */
  readonly sending: Ref | undefined;
}

interface Made {
  readonly operations: readonly DraftOf<typeof api.operation>[];
  readonly schemas: readonly DraftOf<typeof api.schema>[];
}

/** Whether a token renews the session. */
export function isRenewed({ data: { tokens } }: SessionFacts["identity"]): boolean {
  return tokens.some(({ name }) => name === "refresh token");
}

/** What signing in answers: tokens where clients carry them, nothing but a cookie where browsers do. */
export function sessionAnswer(signIn: SignIn): {
  readonly response?: "api/schema#auth-session";
  readonly success: 201 | 204;
} {
  const [first] = carryingOf(signIn);
  return first?.in === "cookie"
    ? { success: 204 }
    : { response: "api/schema#auth-session", success: 201 };
}

/** Signing in, renewing where a token does that, and signing out. */
export function sessionOperations(facts: SessionFacts): Made {
  const { identity, convention, component, realisedBy, locks } = facts;
  const why = derived("session-operations", [identity.ref, convention]);
  const [first] = carryingOf(identity.data);
  const inCookie = first?.in === "cookie";
  const renewed = isRenewed(identity);
  const shared = {
    resource: "api/resource#auth-sessions",
    realises: [identity.ref],
    ...(component ? { component } : {}),
    paginated: false,
    lifecycle: "new",
  } as const;
  const open = (because: string) => ({ kind: "public", because }) as const;
  const renewal = inCookie
    ? { because: "The refresh token in its cookie proves who asks.", errors: [otherSite] }
    : { because: "The refresh token in the body proves who asks.", errors: [] };
  return {
    schemas: schemasOf(facts, inCookie, renewed),
    operations: [
      node(
        api.operation,
        "sign-in",
        {
          ...shared,
          realises: [...realisedBy("sign-in")],
          operationId: "signIn",
          method: "post",
          path: "/auth/sessions",
          summary: "Sign in",
          ...(locks.length > 0 ? { description: locks.join(" ") } : {}),
          effect: "create",
          access: open("Signing in is how a caller becomes known."),
          parameters: [],
          request: "api/schema#auth-credentials",
          ...sessionAnswer(identity.data),
          errors: [
            invalid,
            {
              status: 401,
              problem: "unauthenticated",
              when: `Address and password do not belong together${locks.length > 0 ? ", or the account is locked" : ""}.`,
            },
            ...(inCookie ? [otherSite] : []),
            ...always,
          ],
          session: "begins",
          idempotency: "none",
        },
        why,
      ),
      ...(renewed
        ? [
            node(
              api.operation,
              "renew-sign-in",
              {
                ...shared,
                operationId: "renewSignIn",
                method: "post",
                path: "/auth/sessions/current/refresh",
                summary: "Renew the session",
                effect: "command",
                access: open(renewal.because),
                parameters: [],
                ...(inCookie
                  ? { success: 204 }
                  : {
                      request: "api/schema#auth-refresh" as const,
                      response: "api/schema#auth-session" as const,
                      success: 200,
                    }),
                errors: [
                  ...(inCookie ? [] : [invalid]),
                  {
                    status: 401,
                    problem: "unauthenticated",
                    when: "The refresh token was used, revoked or has ended.",
                  },
                  ...renewal.errors,
                  ...always,
                ],
                session: "renews",
                idempotency: "none",
              },
              why,
            ),
          ]
        : []),
      ...(facts.sending && renewed && !inCookie
        ? [sendingOperation(shared, facts.sending, why)]
        : []),
      node(
        api.operation,
        "sign-out",
        {
          ...shared,
          realises: [...realisedBy("sign-out")],
          operationId: "signOut",
          method: "delete",
          path: "/auth/sessions/current",
          summary: "Sign out",
          effect: "delete",
          access: { kind: "authenticated", roles: [], policies: [] },
          parameters: [],
          success: 204,
          errors: [
            {
              status: 401,
              problem: "unauthenticated",
              when: `The ${first?.credential ?? "token"} is missing, expired or not valid.`,
            },
            ...(inCookie ? [otherSite] : []),
            ...always,
            ...unknownCaller(identity),
          ],
          session: "ends",
          idempotency: "natural",
        },
        why,
      ),
    ],
  };
}

/** A browser sends its cookies whoever makes it call, and takes those of another account where it is signed in unseen. */
export const otherSite = {
  status: 403,
  problem: "forbidden",
  when: "The request comes from a page of another site.",
};

function schemasOf(
  { identity, convention, name, sending }: SessionFacts,
  inCookie: boolean,
  renewed: boolean,
): Made["schemas"] {
  const why = derived("session-operations", [identity.ref, convention]);
  const credentials = node(
    api.schema,
    "auth-credentials",
    {
      name: "AuthCredentials",
      purpose: "command",
      description: "What a person signs in with.",
      properties: [
        text(name("email"), "Address of the account.", { type: "email", maxLength: 254 }),
        text(name("password"), "Password of the account.", { writeOnly: true, maxLength: 256 }),
      ],
    },
    why,
  );
  if (inCookie) return [credentials];
  const session = node(
    api.schema,
    "auth-session",
    {
      name: "AuthSession",
      purpose: "resource",
      description: renewed ? "Tokens of a session." : "Token of a session.",
      properties: [
        text(name("access token"), "Bearer token for every other operation.", { maxLength: 4096 }),
        ...(renewed
          ? [text(name("refresh token"), "Renews the session once.", { maxLength: 512 })]
          : []),
        ...(sending && renewed ? [sendingToken(name, false)] : []),
        text(name("expires in"), "Seconds until the access token ends.", {
          type: "integer",
          minimum: 1,
        }),
      ],
    },
    why,
  );
  if (!renewed) return [credentials, session];
  const refresh = node(
    api.schema,
    "auth-refresh",
    {
      name: "AuthRefresh",
      purpose: "command",
      description: "What a session is renewed with.",
      properties: [
        text(name("refresh token"), "The refresh token in force; it is used up.", {
          writeOnly: true,
          maxLength: 512,
        }),
      ],
    },
    why,
  );
  return [credentials, refresh, session, ...(sending ? sendingSchemas(name, why) : [])];
}
