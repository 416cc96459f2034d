import { node, optional } from "@planc/core";
import { api, architecture, data, security } from "@planc/core/ir";
import { accountPlan, accountReads } from "../accounts/asked.ts";
import { deedOperations, providerOperations, refsOf, type Shared } from "../accounts/deeds.ts";
import { always, invalid, text } from "../accounts/properties.ts";
import { derived, step } from "../kit.ts";
import { property } from "../naming.ts";
import { propertyOf } from "../operation/property-of.ts";
import { isInitial, isSystemSet } from "../operation/system-set.ts";

/** Signing in, refreshing and signing out, where the system holds the accounts itself, and what the text asks for besides. */
export const sessions = step("sessions", {
  reads: {
    ...accountReads,
    convention: api.convention,
    identity: security.identity,
    components: optional(architecture.component),
    entities: optional(data.entity),
    fields: optional(data.field),
  },
  writes: { resources: api.resource, schemas: api.schema, operations: api.operation },
  run: ({ convention, identity, components, entities, fields, ...about }) => {
    if (identity.data.owner !== "system") return { resources: [], schemas: [], operations: [] };
    const why = derived("session-operations", [identity.ref, convention.ref]);
    const serving = ["service", "function"];
    const component = components.find((each) => serving.includes(each.data.kind))?.ref;
    const name = (text: string) => property(text, convention.data.propertyCase);
    const asked = accountPlan({ ...about, identity });
    const realisedBy = (deed: "sign-in" | "sign-out") => {
      const found = asked.deeds.get(deed);
      return [identity.ref, ...(found ? refsOf(found) : [])];
    };
    const longEnough = about.accountRules.find(({ data }) => data.kind === "password-length");
    const account = entities.find(({ id }) => id === accountId);
    const personal = fields.filter(
      (field) =>
        field.data.entity === account?.ref &&
        field.data.required &&
        field.data.references === undefined &&
        field.data.default === undefined &&
        !["secret-hash", "email"].includes(field.data.type) &&
        !isSystemSet(field) &&
        !isInitial(field, account) &&
        !standing.test(field.data.name),
    );
    const parts: Shared = {
      resource: "api/resource#auth-sessions",
      ...(component ? { component } : {}),
      identity: identity.ref,
      name,
      passwords: longEnough ? `, of at least ${longEnough.data.value.value} characters` : "",
      personal: personal.map((field) =>
        propertyOf(field, false, convention.data.propertyCase, new Map()),
      ),
    };
    const before = deedOperations(asked, parts);
    const elsewhere =
      convention.data.style === "rest"
        ? providerOperations(asked, parts)
        : { operations: [], schemas: [] };
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
        ...before.schemas,
        ...elsewhere.schemas,
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
        ...before.operations,
        ...elsewhere.operations,
        node(
          api.operation,
          "sign-in",
          {
            ...shared,
            realises: realisedBy("sign-in"),
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
            realises: realisedBy("sign-out"),
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

/** The entity that accounts of people are. */
export const accountId = "user";

/** What nobody gives himself. */
const standing = /\b(?:roles?|permissions?|status|state|active|locked|credits?|balance|points)\b/i;
