import { type DraftOf, node, type Ref, type ViewOf } from "@planc/core";
import { api, type data, type security } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { always, fromOtherSite, invalid, text } from "./properties.ts";

interface KeyFacts {
  readonly identity: ViewOf<typeof security.identity>;
  readonly convention: Ref;
  readonly component: Ref<"architecture/component"> | undefined;
  readonly name: (words: string) => string;
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly fields: readonly ViewOf<typeof data.field>[];
  /** The entity that accounts are. */
  readonly account: Ref | undefined;
}

interface Made {
  readonly resources: readonly DraftOf<typeof api.resource>[];
  readonly operations: readonly DraftOf<typeof api.operation>[];
  readonly schemas: readonly DraftOf<typeof api.schema>[];
}

const keyName = /^(?:api[ _-]?(?:keys?|tokens?)|personal access tokens?)(?:[ _-]hash)?$/i;

/** Making and taking back keys of programs; nothing where the text keeps them as a thing of their own. */
export function keyOperations(facts: KeyFacts): Made {
  const { identity, convention, component, name, entities, fields, account } = facts;
  const own = entities.some(({ data }) => keyName.test(data.name));
  if (identity.data.programs === undefined || own)
    return { resources: [], operations: [], schemas: [] };
  const single = fields.find(({ data }) => data.entity === account && keyName.test(data.name));
  const from = [identity.ref, convention, ...(single ? [single.ref] : [])];
  const why = derived("key-operations", from);
  const shared = {
    resource: "api/resource#auth-keys",
    realises: [identity.ref, ...(single ? [single.ref] : [])],
    ...(component ? { component } : {}),
    access: { kind: "authenticated", roles: [], policies: [] },
    paginated: false,
    lifecycle: "new",
  } as const;
  const signedOut = {
    status: 401,
    problem: "unauthenticated",
    when: "Nobody is signed in; a key makes and takes back no keys.",
  };
  const path = "/auth/api-keys";
  return {
    resources: [
      node(
        api.resource,
        "auth-keys",
        { name: "Keys of programs", path, ...(component ? { component } : {}) },
        why,
      ),
    ],
    schemas: [
      ...(single
        ? []
        : [
            node(
              api.schema,
              "auth-key-request",
              {
                name: "AuthKeyRequest",
                purpose: "command",
                description: "What a key is made for.",
                properties: [text(name("name"), "What the key is for.", { maxLength: 100 })],
              },
              why,
            ),
          ]),
      node(
        api.schema,
        "auth-key",
        {
          name: "AuthKey",
          purpose: "resource",
          description: "A new key. This is the only answer that has it.",
          properties: [
            ...(single
              ? []
              : [text(name("id"), "Id by which the key is taken back.", { type: "uuid" })]),
            text(name("key"), "The key itself; only its hash is kept.", { maxLength: 200 }),
          ],
        },
        why,
      ),
    ],
    operations: [
      node(
        api.operation,
        "create-api-key",
        {
          ...shared,
          operationId: "createApiKey",
          method: "post",
          path,
          summary: "Make a key for a program",
          ...(single ? { description: "It takes the place of the key before." } : {}),
          effect: "create",
          parameters: [],
          ...(single ? {} : { request: "api/schema#auth-key-request" as const }),
          response: "api/schema#auth-key",
          success: 201,
          errors: [
            ...(single ? [] : [invalid]),
            signedOut,
            ...fromOtherSite(identity.data),
            ...always,
          ],
          idempotency: "none",
        },
        why,
      ),
      node(
        api.operation,
        "revoke-api-key",
        {
          ...shared,
          operationId: "revokeApiKey",
          method: "delete",
          path: single ? `${path}/current` : `${path}/{keyId}`,
          summary: "Take a key back",
          effect: "delete",
          parameters: single
            ? []
            : [
                {
                  name: "keyId",
                  in: "path",
                  type: "uuid",
                  required: true,
                  description: "Id of the key.",
                },
              ],
          success: 204,
          errors: [
            ...(single ? [] : [invalid]),
            signedOut,
            ...fromOtherSite(identity.data),
            {
              status: 404,
              problem: "not-found",
              when: "The caller has no such key.",
            },
            ...always,
          ],
          idempotency: "natural",
        },
        why,
      ),
    ],
  };
}
