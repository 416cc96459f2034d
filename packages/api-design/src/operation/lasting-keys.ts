import { type DataOf, type Draft, node, type Ref, slug, spoken, type ViewOf } from "@planc/core";
import { api, type data } from "@planc/core/ir";
import { text } from "../accounts/properties.ts";
import { derived } from "../kit.ts";
import { camel, pascal, property } from "../naming.ts";
import { claimedId } from "../steps/resources.ts";
import type { LaidOut } from "./laid-out.ts";
import { entityBy, fieldsOf } from "./lookups.ts";
import { propertyOf } from "./property-of.ts";

type Operation = DataOf<typeof api.operation>;

/**
 * The public keys that things of a person keep, which no claim uses up: others ask for them again, to see that
 * they are still the ones that they compared.
 */
export function lastingKeys(
  { resource, of }: LaidOut,
  facts: {
    readonly convention: ViewOf<typeof api.convention>;
    readonly entities: readonly ViewOf<typeof data.entity>[];
    readonly fields: readonly ViewOf<typeof data.field>[];
    readonly resources: readonly ViewOf<typeof api.resource>[];
  },
  about: {
    readonly access: Operation["access"];
    readonly person: Operation["parameters"];
    readonly errors: Operation["errors"];
    readonly realises: Operation["realises"];
  },
): {
  readonly operations: readonly Draft<"api/operation", Operation>[];
  readonly schemas: readonly Draft<"api/schema", DataOf<typeof api.schema>>[];
} {
  const holder = entityBy(facts.entities, of.data.references?.entity);
  const kept = facts.resources.find(({ data: each }) => each.entity === holder?.ref);
  const keys = fieldsOf(facts.fields, holder?.ref).filter(
    ({ data: { type, required } }) => type === "binary" && required,
  );
  const [above, ...further] = about.person;
  if (!holder || !kept || keys.length === 0 || !above || further.length > 0)
    return { operations: [], schemas: [] };
  const { propertyCase } = facts.convention.data;
  const thing = spoken(holder.data.name);
  const why = derived("claimed-once", [resource.ref, of.ref, ...keys.map(({ ref }) => ref)]);
  const item: Ref<"api/schema"> = `api/schema#${claimedId(kept.id, "keys")}`;
  const list: Ref<"api/schema"> = `api/schema#${claimedId(kept.id, "all-keys")}`;
  const name = property(`${holder.data.name} keys`, propertyCase);
  const id = camel(`list ${holder.data.name} keys`);
  return {
    operations: [
      node(
        api.operation,
        slug(id),
        {
          resource: kept.ref,
          ...(kept.data.component ? { component: kept.data.component } : {}),
          operationId: id,
          method: "get",
          path: `${kept.data.path}/keys`,
          summary: `List the public keys of each ${thing} of somebody`,
          description: `By them two people compare what each has of the other, and a client sees that one has changed. Nothing else of a ${thing} is shown.`,
          effect: "read",
          access: about.access,
          realises: about.realises,
          parameters: about.person,
          response: list,
          success: 200,
          errors: about.errors,
          paginated: false,
          idempotency: "natural",
          lifecycle: "new",
        },
        why,
      ),
    ],
    schemas: [
      node(
        api.schema,
        claimedId(kept.id, "keys"),
        {
          name: `${pascal(holder.data.name)}Keys`,
          purpose: "command",
          description: `The public keys of one ${thing}.`,
          properties: [
            text(property(`${holder.data.name} id`, propertyCase), `Id of the ${thing}.`, {
              type: "uuid",
            }),
            ...keys.map((each) => propertyOf(each, false, propertyCase, new Map())),
          ],
        },
        why,
      ),
      node(
        api.schema,
        claimedId(kept.id, "all-keys"),
        {
          name: `${pascal(holder.data.name)}KeyList`,
          purpose: "command",
          description: `The public keys of every ${thing} of somebody.`,
          properties: [
            text(name, `One for each ${thing}.`, { type: "list", list: true, schema: item }),
          ],
        },
        why,
      ),
    ],
  };
}
