import { type DataOf, type DraftOf, node, spoken, type ViewOf } from "@planc/core";
import { api, type workload } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { camel, pascal, plural } from "../naming.ts";
import { schemaId } from "../steps/resources.ts";
import type { Form } from "./form.ts";

type Batch = ViewOf<typeof workload.batch>;
type Resource = ViewOf<typeof api.resource>;

/** How many a request may carry: what a contract says of all lists. */
const most = 1000;

/** How a thing comes that what records it sends many at once. */
export function batchOf(concept: string | undefined, batches: readonly Batch[]): Batch | undefined {
  return batches.find(({ data }) => data.concept === concept);
}

/** Its create operation then takes a list of them, and tells nothing back but that they are stored. */
export function sentTogether(form: Form, name: string, batch: Batch | undefined): Form {
  if (form.body !== "create" || batch === undefined) return form;
  const { answer, ...rest } = form;
  return {
    ...rest,
    operationId: `create${pascal(plural(name))}`,
    summary: `Create ${plural(spoken(name))}, many at once`,
    body: "batch",
  };
}

/** The body: all of the list is stored, or nothing of it. */
export function batchSchema(
  { id, ref, data: { name, entity } }: Resource,
  batch: Batch,
): DraftOf<typeof api.schema> {
  const things = plural(spoken(name));
  const items: DataOf<typeof api.schema>["properties"][number] = {
    name: camel(plural(name)),
    type: "list",
    schema: `api/schema#${schemaId(id, "create")}`,
    list: true,
    required: true,
    nullable: false,
    readOnly: false,
    writeOnly: false,
    description: `One to ${most.toLocaleString("en")}, in the order in which they were recorded.`,
  };
  return node(
    api.schema,
    schemaId(id, "batch"),
    {
      name: `${pascal(name)}Batch`,
      purpose: "command",
      ...(entity ? { entity } : {}),
      description: `Several ${things} that were recorded before they are sent: all are stored, or none is.`,
      properties: [items],
    },
    derived("sent-many-at-once", [ref, batch.ref]),
  );
}
