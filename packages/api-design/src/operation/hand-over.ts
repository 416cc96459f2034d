import { type DataOf, handOverVerb, node, type ViewOf } from "@planc/core";
import { api, type brief, type data } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { pascal } from "../naming.ts";
import { schemaId } from "../steps/resources.ts";
import { actionsOn } from "./lookups.ts";

type Property = DataOf<typeof api.schema>["properties"][number];
type Field = ViewOf<typeof data.field>;

/** The field that says who owns a thing. */
export const isOwner = ({ data: { name, references } }: Field): boolean =>
  references?.entity === "data/entity#user" && /^owner(?: id)?$/i.test(name);

/** What is given to hand a thing over: whose it is from then on. */
export function handOverSchemas(about: {
  readonly resource: ViewOf<typeof api.resource>;
  readonly concept: string | undefined;
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly own: readonly Field[];
  readonly toProperty: (field: Field) => Property;
}) {
  const { resource, concept, actions, own, toProperty } = about;
  const deed = actionsOn(actions, concept).find(({ data }) => data.verb === handOverVerb);
  const owner = own.find(isOwner);
  if (deed === undefined || owner === undefined) return [];
  const thing = resource.data.name.toLowerCase();
  return [
    node(
      api.schema,
      schemaId(resource.id, "handover"),
      {
        name: `${pascal(resource.data.name)}Handover`,
        purpose: "command",
        description: `Who the ${thing} is handed over to.`,
        properties: [
          {
            ...toProperty(owner),
            required: true,
            nullable: false,
            readOnly: false,
            description: `A member of the ${thing}, who owns it from then on.`,
          },
        ],
      },
      derived("schema-per-resource", [resource.ref, deed.ref, owner.ref]),
    ),
  ];
}
