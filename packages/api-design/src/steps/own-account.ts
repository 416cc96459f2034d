import { carryingOf, firstSignInOf, isCookie, node, optional } from "@planc/core";
import { api, brief, data, security } from "@planc/core/ir";
import { enterAccount } from "../accounts/enter-account.ts";
import { passwordChange } from "../accounts/password-change.ts";
import { passwordRules } from "../accounts/passwords.ts";
import { always } from "../accounts/properties.ts";
import { derived, step } from "../kit.ts";
import { unknownCaller } from "../operation/errors.ts";
import { fieldsOf } from "../operation/lookups.ts";
import { password, propertyOf } from "../operation/property-of.ts";
import { schemaId } from "./resources.ts";
import { accountId } from "./sessions.ts";

/** Reading the account that is signed in: a client that got a cookie or a token does not know its id. */
export const ownAccount = step("own-account", {
  reads: {
    convention: api.convention,
    identity: optional(security.identity),
    accountRules: optional(security.accountRule),
    resources: optional(api.resource),
    entities: optional(data.entity),
    fields: optional(data.field),
    actions: optional(brief.action),
    actors: optional(brief.actor),
  },
  writes: { schemas: api.schema, operations: api.operation },
  run: ({ convention, identity, accountRules, resources, entities, fields, actions, actors }) => {
    const account = entities.find(({ id }) => id === accountId);
    const owner = identity?.data.owner;
    if (!identity || !account || (owner !== "system" && owner !== "provider"))
      return { schemas: [], operations: [] };
    const exposed = resources.find(({ data: { entity } }) => entity === account.ref);
    const resource = exposed ?? resources.find(({ id }) => id === "auth-sessions");
    if (convention.data.style !== "rest" || resource === undefined || exposed?.data.single)
      return { schemas: [], operations: [] };
    const shown = fieldsOf(fields, account.ref).filter(
      ({ data: { type } }) => type !== "secret-hash",
    );
    if (shown.length === 0) return { schemas: [], operations: [] };
    const hash = fieldsOf(fields, account.ref).find(
      ({ data: { name, type } }) => type === "secret-hash" && /pass(?:word|phrase)/i.test(name),
    );
    const why = derived("own-account", [identity.ref, account.ref]);
    const schema = "own-account";
    const { propertyCase } = convention.data;
    const change =
      hash === undefined || owner !== "system"
        ? undefined
        : passwordChange({
            identity,
            resource,
            propertyCase,
            password: password(propertyCase, passwordRules(accountRules)),
            from: hash.ref,
            why: derived("own-password", [identity.ref, hash.ref]),
          });
    const response = `api/schema#${exposed ? schemaId(exposed.id) : schema}` as const;
    const first =
      account.data.lifecycle === "new" && !isCookie(identity.data)
        ? firstSignInOf(actions, actors, identity)
        : undefined;
    const { provider } = identity.data;
    const names = new Map<string, string>(entities.map(({ ref, data: { name } }) => [ref, name]));
    const ways = new Set(carryingOf(identity.data).map(({ credential }) => credential));
    return {
      schemas: [
        ...(change ? [change.schema] : []),
        ...(exposed
          ? []
          : [
              node(
                api.schema,
                schema,
                {
                  name: "OwnAccount",
                  purpose: "resource",
                  entity: account.ref,
                  description: "The account that is signed in.",
                  properties: shown.map((field) => propertyOf(field, true, propertyCase, names)),
                },
                why,
              ),
            ]),
      ],
      operations: [
        ...(change ? [change.operation] : []),
        ...(first && provider
          ? [enterAccount({ identity, provider, first, resource, response })]
          : []),
        node(
          api.operation,
          "get-own-account",
          {
            operationId: "getOwnAccount",
            method: "get",
            path: "/me",
            resource: resource.ref,
            summary: "Read the account that is signed in",
            effect: "read",
            access: { kind: "authenticated", roles: [], policies: [] },
            realises: [identity.ref],
            ...(resource.data.component ? { component: resource.data.component } : {}),
            parameters: [],
            response,
            success: 200,
            errors: [
              {
                status: 401,
                problem: "unauthenticated",
                when: `The ${[...ways].join(" or ") || "token"} is missing, expired or not valid.`,
              },
              ...always,
              ...unknownCaller(identity),
            ],
            paginated: false,
            idempotency: "natural",
            lifecycle: "new",
          },
          why,
        ),
      ],
    };
  },
});
