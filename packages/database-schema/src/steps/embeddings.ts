import { node, optional } from "@planc/core";
import { architecture, brief, data } from "@planc/core/ir";
import { embeddingModels } from "../catalog/embedding-models.ts";
import { derived, step } from "../kit.ts";
import { isMain } from "../layout/store-of.ts";
import { bare, fitTable, singular } from "../naming/identifier.ts";

/** Texts that are found by meaning, as vectors beside the tables of PostgreSQL. */
export const embeddings = step("embeddings", {
  reads: {
    stores: data.store,
    tables: data.table,
    fields: optional(data.field),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    entities: optional(data.entity),
    mentions: optional(brief.mention),
    requirements: optional(brief.requirement),
    product: optional(brief.product),
  },
  writes: { embeddings: data.embedding },
  run: ({ stores, tables, fields, connections, entities, report, ...facts }) => {
    const store = stores.find(({ data: { engine } }) => engine === "pgvector");
    const main = stores.find(isMain);
    if (store === undefined || main === undefined) return { embeddings: [] };
    const carried = new Set<string>(
      connections.flatMap(({ data: { to, carries } }) =>
        to === store.data.component ? carries : [],
      ),
    );
    const texts = [
      facts.product?.data.summary ?? "",
      ...facts.mentions.map(({ data: { technology } }) => technology),
      ...facts.requirements.map(({ data: { text } }) => text),
    ];
    const model = embeddingModels.find(({ name }) =>
      texts.some((text) => text.toLowerCase().includes(name.toLowerCase())),
    );
    const found = tables.flatMap((table) => {
      const entity = entities.find(({ ref }) => ref === table.data.entity);
      if (entity === undefined || table.data.store !== main.ref) return [];
      const isCarried = entity.data.concept !== undefined && carried.has(entity.data.concept);
      if (carried.size > 0 && !isCarried) return [];
      const long = fields.filter(
        ({ data: field }) => field.entity === entity.ref && field.type === "long-text",
      );
      if (long.length === 0) return [];
      const schema = table.data.name.slice(0, -bare(table.data.name).length);
      return [
        node(
          data.embedding,
          entity.id,
          {
            store: store.ref,
            entity: entity.ref,
            table: `${schema}${fitTable(singular(bare(table.data.name)), "embeddings")}`,
            fields: long.map(({ ref }) => ref),
            ...(model ? { model: model.name, dimensions: model.dimensions } : {}),
            because: `Long texts of ${entity.data.name.toLowerCase()} are cut into pieces that the model takes, a vector each.`,
          },
          derived("vectors-of-texts", [entity.ref, store.ref, ...long.map(({ ref }) => ref)]),
        ),
      ];
    });
    if (found.length > 0 && model === undefined) {
      report("vector-size-unknown", { store: "pgvector" }, { ref: store.ref });
    }
    return { embeddings: found };
  },
});
