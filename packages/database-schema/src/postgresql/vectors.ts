import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { pgvectorLimits } from "../catalog/embedding-models.ts";
import { bare, fit } from "../naming/identifier.ts";
import { identifier, literal, remark, tableIdentifier } from "./quote.ts";

type Embedding = ViewOf<typeof data.embedding>;

/** Tables of vectors with an index by nearness, as pgvector has them. */
export function vectorStatements(
  embeddings: readonly Embedding[],
  viewOf: (entity: string) => TableView | undefined,
): readonly string[] {
  return embeddings.flatMap(({ data: embedding }) => {
    const view = viewOf(embedding.entity);
    const key = view?.keys.find(({ data: { kind } }) => kind === "primary");
    const columns = (key?.data.columns ?? []).flatMap(
      (ref) => view?.columns.find((each) => each.ref === ref) ?? [],
    );
    const [id] = columns;
    if (view === undefined || id === undefined || columns.length > 1) return [];
    const { dimensions, model, table } = embedding;
    const of = identifier(fit(singularId(view.table.data.name)));
    const isHalf = dimensions !== undefined && dimensions > pgvectorLimits.vector;
    const type =
      dimensions === undefined ? "vector" : `${isHalf ? "halfvec" : "vector"}(${dimensions})`;
    const name = bare(table);
    return [
      "",
      `-- ${remark(embedding.because)}`,
      `CREATE TABLE ${tableIdentifier(table)} (`,
      `  ${of} ${id.data.type} NOT NULL REFERENCES ${tableIdentifier(view.table.data.name)} (${identifier(id.data.name)}) ON DELETE CASCADE,`,
      "  piece integer NOT NULL CHECK (piece >= 0),",
      `  model text NOT NULL${model === undefined ? "" : ` DEFAULT ${literal(model)}`},`,
      "  content text NOT NULL,",
      `  embedding ${type} NOT NULL,`,
      `  CONSTRAINT ${identifier(fit(name, "pkey"))} PRIMARY KEY (${of}, model, piece)`,
      ");",
      `COMMENT ON COLUMN ${tableIdentifier(table)}.model IS 'Vectors of two models are never compared: a new model fills rows of its own, then the old ones go.';`,
      ...(dimensions !== undefined && dimensions <= pgvectorLimits.halfvec
        ? [
            `CREATE INDEX ${identifier(fit(name, "embedding", "idx"))} ON ${tableIdentifier(table)} USING hnsw (embedding ${isHalf ? "halfvec" : "vector"}_cosine_ops);`,
          ]
        : [
            "-- Without a size there is no index: every vector is compared, which finds the nearest exactly.",
          ]),
    ];
  });
}

function singularId(table: string): string {
  const name = bare(table);
  return `${name.endsWith("ies") ? `${name.slice(0, -3)}y` : name.replace(/s$/, "")}_id`;
}
