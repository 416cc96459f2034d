import { type DataOf, type Draft, node, spoken, type ViewOf } from "@planc/core";
import { api } from "@planc/core/ir";
import { pascal, withArticle } from "../naming.ts";
import { capitalised } from "../operation/property-of.ts";
import { withoutFilesId } from "./resources.ts";

/** A thing as all who listen are told of it: addresses are signed for one of them. */
export function toldSchema(
  { id, data: { name, entity } }: ViewOf<typeof api.resource>,
  properties: DataOf<typeof api.schema>["properties"],
  why: Draft["why"],
) {
  return node(
    api.schema,
    withoutFilesId(id),
    {
      name: `${pascal(name)}Told`,
      purpose: "event",
      ...(entity ? { entity } : {}),
      description: `${capitalised(withArticle(spoken(name)))} as all who listen are told of it: where its file is, each asks for itself.`,
      properties,
    },
    why,
  );
}
