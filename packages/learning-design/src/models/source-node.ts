import { join, node, type Ref, slug } from "@planc/core";
import { learning } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { bare } from "../text.ts";
import { refsOf } from "./plan-view.ts";
import type { Source } from "./sources.ts";

/** The contract between a model and whoever keeps a table that it reads. */
export function sourceNode(model: string, source: Source, worker: Ref | undefined) {
  const { table, subject, happened, known, rollup, retention } = source;
  return node(
    learning.source,
    join(model, slug(bare(table.data.name))),
    {
      model: `learning/model#${model}`,
      table: table.ref,
      ...(table.data.owner ? { owner: table.data.owner } : {}),
      columns: source.read.map((each) => each.ref),
      ...(subject ? { subject: subject.ref } : {}),
      ...(happened ? { happened: happened.ref } : {}),
      ...(known ? { known: known.ref } : {}),
      left: source.left,
      class: source.class,
      categories: source.categories,
      quality: source.quality,
      ...(rollup ? { rollup: rollup.ref } : {}),
      ...(retention ? { retention: retention.ref } : {}),
    },
    derived("source-of-model", [table.ref, ...refsOf([worker])]),
  );
}
