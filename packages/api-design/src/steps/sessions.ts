import { type DataOf, node, optional } from "@planc/core";
import { api, architecture, security } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { property } from "../naming.ts";

type Property = DataOf<typeof api.schema>["properties"][number];
type OperationError = DataOf<typeof api.operation>["errors"][number];

/** Signing in, refreshing and signing out, where the system holds the accounts itself. */
export const sessions = step("sessions", {
  reads: {
    convention: api.convention,
    identity: security.identity,
    components: optional(architecture.component),
  },
  writes: { resources: api.resource, schemas: api.schema, operations: api.operation },
  run: ({ convention, identity, components }) => {
    if (identity.data.owner !== "system") return { resources: [], schemas: [], operations: [] };
    const why = derived("session-operations", [identity.ref, convention.ref]);
    const serving = ["service", "function"];
    const component = components.find((each) => serving.includes(each.data.kind))?.ref;
    const name = (text: string) => property(text, convention.data.propertyCase);
    const shared = {
      resource: "api/resource#auth-sessions",
      realises: [identity.ref],
      ...(component ? { component } : {}),
      paginated: false,
      lifecycle: "new",
    } as const;
    const open = (because: string) => ({ kind: "public", because }) as const;
    return {
      resources: [
        node(
          api.resource,
          "auth-sessions",
          { name: "Sign-in", path: "/auth/sessions", ...(component ? { component } : {}) },
          why,
        ),
      ],
      schemas: [
        node(
          api.schema,
          "auth-credentials",
          {
            name: "AuthCredentials",
            purpose: "command",
            description: "What a person signs in with.",
            properties: [
              text(name("email"), "Address of the account.", { type: "email", maxLength: 254 }),
              text(name("password"), "Password of the account.", {
                writeOnly: true,
                maxLength: 256,
              }),
            ],
          },
          why,
        ),
        node(
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
        ),
        node(
          api.schema,
          "auth-session",
          {
            name: "AuthSession",
            purpose: "resource",
            description: "Tokens of a session.",
            properties: [
              text(name("access token"), "Bearer token for every other operation.", {
                maxLength: 4096,
              }),
              text(name("refresh token"), "Renews the session once.", { maxLength: 512 }),
              text(name("expires in"), "Seconds until the access token ends.", {
                type: "integer",
                minimum: 1,
              }),
            ],
          },
          why,
        ),
      ],
      operations: [
        node(
          api.operation,
          "sign-in",
          {
            ...shared,
            operationId: "signIn",
            method: "post",
            path: "/auth/sessions",
            summary: "Sign in",
            effect: "create",
            access: open("Signing in is how a caller becomes known."),
            parameters: [],
            request: "api/schema#auth-credentials",
            response: "api/schema#auth-session",
            success: 201,
            errors: [
              invalid,
              {
                status: 401,
                problem: "unauthenticated",
                when: "Address and password do not belong together.",
              },
              ...always,
            ],
            idempotency: "none",
          },
          why,
        ),
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
            access: open("The refresh token in the body proves who asks."),
            parameters: [],
            request: "api/schema#auth-refresh",
            response: "api/schema#auth-session",
            success: 200,
            errors: [
              invalid,
              {
                status: 401,
                problem: "unauthenticated",
                when: "The refresh token was used, revoked or has ended.",
              },
              ...always,
            ],
            idempotency: "none",
          },
          why,
        ),
        node(
          api.operation,
          "sign-out",
          {
            ...shared,
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
                when: "The token is missing, expired or not valid.",
              },
              ...always,
            ],
            idempotency: "natural",
          },
          why,
        ),
      ],
    };
  },
});

const invalid: OperationError = {
  status: 400,
  problem: "invalid-request",
  when: "The body breaks the schema.",
};

const always: readonly OperationError[] = [
  { status: 429, problem: "too-many-requests", when: "The caller is over the rate limit." },
  { status: 500, problem: "internal-error", when: "Something failed that the caller cannot mend." },
];

function text(name: string, description: string, more: Partial<Property>): Property {
  return {
    name,
    type: "text",
    list: false,
    required: true,
    nullable: false,
    readOnly: false,
    writeOnly: false,
    description,
    ...more,
  };
}
