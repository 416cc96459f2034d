import { carried, type DraftOf, node, type Ref, roleHeldFor, type ViewOf } from "@planc/core";
import { api, type architecture, type data, type security } from "@planc/core/ir";
import { property } from "../naming.ts";
import { itemPath } from "../steps/resources.ts";
import { boundsOf } from "./bounds.ts";
import { lastGiver } from "./last-giver.ts";
import { always, invalid, notForCallers, text } from "./properties.ts";

/** What the operation by which accounts get their roles is made from. */
export interface RoleFacts {
  readonly giving: ViewOf<typeof security.roleGiving> | undefined;
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly convention: ViewOf<typeof api.convention>;
  readonly identity: ViewOf<typeof security.identity> | undefined;
  readonly policies: readonly ViewOf<typeof security.policy>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
}

/** Giving an account another role, by those who may; nothing where nobody does it through the product. */
export function roleOperation({
  giving,
  fields,
  resources,
  convention,
  identity,
  policies,
  components,
}: RoleFacts): {
  readonly operations: readonly DraftOf<typeof api.operation>[];
  readonly schemas: readonly DraftOf<typeof api.schema>[];
} {
  const field = fields.find(({ ref }) => ref === giving?.data.field);
  const resource = resources.find(({ data }) => data.entity === field?.data.entity);
  if (!giving || !identity || giving.data.givers.length === 0 || !field || !resource)
    return { operations: [], schemas: [] };
  const { givers, actions, requirements, text: told } = giving.data;
  const path = `${itemPath(resource.data)}/role`;
  const [, parameter = "id"] = /\{([^{}]+)\}/.exec(path) ?? [];
  const thing = resource.data.name.toLowerCase();
  const key = fields.find(
    ({ data: { entity, name } }) => entity === field.data.entity && name === "id",
  );
  const why = carried(giving.ref);
  const bounds = givers.flatMap((giver) => boundsOf(giver, policies));
  const realises: readonly Ref[] = [giving.ref, ...actions, ...requirements];
  return {
    schemas: [
      node(
        api.schema,
        "account-role",
        {
          name: "AccountRole",
          purpose: "command",
          description: "The role that an account gets.",
          properties: [
            text(property("role", convention.data.propertyCase), "In place of the one it has.", {
              type: "enum",
              ...(field.data.values ? { values: field.data.values } : {}),
              field: field.ref,
            }),
          ],
        },
        why,
      ),
    ],
    operations: [
      node(
        api.operation,
        "set-account-role",
        {
          operationId: "setAccountRole",
          method: "put",
          path,
          resource: resource.ref,
          summary: "Give an account its role",
          description: `${told} ${holdsFrom({ identity, components })}`,
          effect: "update",
          access: { kind: "authenticated", roles: [...givers], policies: bounds },
          realises: [...realises],
          ...(resource.data.component ? { component: resource.data.component } : {}),
          parameters: [
            {
              name: parameter,
              in: "path",
              type: key?.data.type ?? "uuid",
              required: true,
              description: `Id of the ${thing}.`,
            },
          ],
          request: "api/schema#account-role",
          success: 204,
          errors: [
            invalid,
            ...notForCallers(identity.data),
            {
              status: 404,
              problem: "not-found",
              when:
                bounds.length > 0
                  ? "No account that the caller may give a role has this id."
                  : "No account has this id.",
            },
            lastGiver(giving.data),
            ...always,
          ],
          paginated: false,
          idempotency: "natural",
          lifecycle: "new",
        },
        why,
      ),
    ],
  };
}

/** Where services read it from the token, the one that it had goes on until that ends. */
function holdsFrom(facts: Parameters<typeof roleHeldFor>[0]): string {
  const held = roleHeldFor(facts);
  return held === undefined
    ? "It holds from the account's next request on."
    : `Services read the role from the access token, so the one that it had counts until that token ends, ${held.value} ${held.unit} at most; the next one has the new role.`;
}
