import { byRef, idOf, node, optional } from "@planc/core";
import { api, architecture, brief, client, data, decision, workload } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { isMadeForm, pipelineOf } from "../media/pipeline.ts";

/** The way of each field that holds files: sent, looked at, made smaller, delivered, deleted. */
export const media = step("media", {
  reads: {
    fields: optional(data.field),
    entities: optional(data.entity),
    components: architecture.component,
    operations: optional(api.operation),
    connections: optional(architecture.connection),
    resources: optional(api.resource),
    schemas: optional(api.schema),
    tables: optional(data.table),
    concepts: optional(brief.concept),
    relations: optional(brief.relation),
    choices: optional(decision.choice),
    volumes: optional(workload.volume),
    assets: optional(client.asset),
  },
  writes: { pipelines: architecture.mediaPipeline },
  run: ({ fields, entities, components, connections, ...read }) => {
    const files = fields.filter(
      ({ data: { type, generated, name } }) =>
        type === "file" && !generated && !isMadeForm.test(name),
    );
    if (files.length === 0) return { pipelines: [] };
    const resourceOf = byRef(read.resources);
    const operationsOf = grouped(read.operations, ({ data: { resource } }) => [
      resourceOf.get(resource)?.data.entity,
    ]);
    const entityOfTable = new Map(
      read.tables.map((each) => [each.ref as string, each.data.entity]),
    );
    const entityOfConcept = new Map(
      entities.map((each) => [each.data.concept as string, each.ref]),
    );
    const owners = new Map<string, string[]>();
    for (const {
      data: { from, to, owned },
    } of read.relations) {
      const [part, whole] = [entityOfConcept.get(from), entityOfConcept.get(to)];
      if (owned && part && whole) owners.set(part, [...(owners.get(part) ?? []), whole]);
    }
    const facts = {
      fields,
      entityOf: byRef(entities),
      conceptOf: byRef(read.concepts),
      operationsOf,
      schemaOf: byRef(read.schemas),
      assetsOf: grouped(read.assets, ({ data: { of, kind } }) =>
        kind === "chunk" || kind === "prefetch" ? [] : of,
      ),
      components,
      connections,
      choiceOf: new Map(read.choices.map((each) => [each.id, each])),
      volumeOf: new Map(
        read.volumes.flatMap((each) => {
          const entity = entityOfTable.get(each.data.table);
          return entity ? [[entity as string, each] as const] : [];
        }),
      ),
      ownersOf: owners,
    };
    return {
      pipelines: files.flatMap((field) => {
        const pipeline = pipelineOf(field, facts);
        if (!pipeline) return [];
        const { choice } = pipeline.forms;
        return [
          node(
            architecture.mediaPipeline,
            idOf(field.ref),
            pipeline,
            derived("pipeline-of-file", [
              field.ref,
              pipeline.store,
              ...pipeline.upload.begins,
              ...(choice ? [choice] : []),
            ]),
          ),
        ];
      }),
    };
  },
});

/** Items in lists by a key. */
function grouped<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly (string | undefined)[],
): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      if (key === undefined) continue;
      const known = found.get(key);
      if (known) known.push(item);
      else found.set(key, [item]);
    }
  }
  return found;
}
