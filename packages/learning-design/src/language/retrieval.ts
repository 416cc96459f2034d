import {
  type DataOf,
  figureOf,
  givenFigure,
  join,
  listed,
  node,
  type Ref,
  slug,
  type ViewOf,
} from "@planc/core";
import { type brief, type data, learning, type performance, type security } from "@planc/core/ir";
import { assumedFigure, assumption } from "../catalog/assumptions.ts";
import { oneself } from "../catalog/language-words.ts";
import { derived } from "../kit.ts";
import type { PlanView, Table } from "../models/plan-view.ts";
import { refsOf } from "../models/plan-view.ts";
import type { Requirement } from "../reading/purposes.ts";
import { bare, outcomeOf, withId } from "../text.ts";
import { citesOf, named } from "./cites.ts";

type Retrieval = DataOf<typeof learning.retrieval>;

interface Texts {
  /** What makes the vectors, where a model is named for that. */
  readonly by: DataOf<typeof learning.use>["model"] | undefined;
  readonly view: PlanView;
  /** The clauses that speak of finding by meaning. */
  readonly own: readonly Requirement[];
  readonly requirements: readonly Requirement[];
  readonly premises: readonly Requirement[];
  readonly quantities: readonly ViewOf<typeof brief.quantity>[];
  readonly embeddings: readonly ViewOf<typeof data.embedding>[];
  readonly policies: readonly ViewOf<typeof security.policy>[];
  readonly targets: readonly ViewOf<typeof performance.target>[];
  readonly conceptOf: (table: Table) => Ref | undefined;
  readonly kinds: readonly string[];
}

/** Tables of pieces, of vectors, and of what is cut. */
export function retrievalTables(view: PlanView) {
  const pieces = named(view, /^(?:\w+_)?(?:chunk|passage|snippet|segment|piece)s?$/);
  const vectors = named(view, /(?:^|_)(?:embedding|vector)s?$/);
  const texts =
    pieces &&
    view
      .columnsOf(pieces)
      .flatMap((column) => view.targetOf(column) ?? [])
      .find(({ ref }) => ref !== vectors?.ref);
  return { pieces, vectors, texts };
}

/** How texts are cut, made into vectors, searched within what the asker may read, and quoted. */
export function retrievalOf(facts: Texts) {
  const { view, own, requirements, premises, quantities, embeddings, targets } = facts;
  const [first] = own;
  if (!first) return [];
  const { pieces, vectors, texts } = retrievalTables(view);
  const all = [...requirements, ...premises];
  const embedding = embeddings[0];
  const inEmbedding =
    embedding && view.tables.find(({ data: each }) => each.entity === embedding.data.entity);
  const source = texts ?? inEmbedding;
  const name = `Search in ${source ? bare(source.data.name).replaceAll("_", " ") : "texts"} by meaning`;
  const id = slug(name);
  const cut = all.find(
    ({ data: { text } }) => /\b\d+ tokens?\b/.test(text) && /\bchunk|overlap|piece/i.test(text),
  );
  const tokens = Number(/(\d+) tokens?\b/.exec(cut?.data.text ?? "")?.[1] ?? Number.NaN);
  const overlap = Number(
    /(\d+)-token overlap|overlap of (\d+)/.exec(cut?.data.text ?? "")?.[1] ?? Number.NaN,
  );
  const topFrom = all.find(({ data: { text } }) => /\btop[- ](\d+)\b/i.test(text));
  const top = Number(/\btop[- ](\d+)\b/i.exec(topFrom?.data.text ?? "")?.[1] ?? Number.NaN);
  const both = own.find(({ data: { text } }) => /\bhybrid\b|\bkeyword/i.test(text));
  const change = all.find(
    ({ data: { text } }) =>
      /\b(?:replaced|removed|re-?indexed|refreshed)\b/i.test(text) &&
      /\b(?:chunks?|embeddings?|passages?|vectors?)\b/i.test(text),
  );
  const renewal = all.find(
    ({ data: { text } }) =>
      /\bembedding model\b/i.test(text) && /\b(?:chang|switch|re-?embed)/i.test(text),
  );
  const target = targets.find(
    ({ data: each }) =>
      each.measure === "response-time" &&
      quantities.some(
        (quantity) =>
          each.name.toLowerCase().startsWith(quantity.data.about.toLowerCase()) &&
          own.some(({ data }) => data.key === quantity.data.key),
      ),
  );
  const cites = citesOf(facts, pieces, source);
  const dimensions = embedding?.data.dimensions;
  const rows = rowsOf(facts, texts, pieces);
  const size =
    rows && dimensions
      ? figureOf("rows * dimensions * 4 / 1000000", "MB", {
          rows: { value: rows.value, unit: "rows" },
          dimensions: { value: dimensions, unit: "count", ref: embedding.ref },
        })
      : undefined;
  const few = rows !== undefined && rows.value <= assumption("exactRows").value;
  const retrieval: Retrieval = {
    name,
    requirements: own.map(({ ref }) => ref),
    ...(source ? { texts: source.ref } : {}),
    ...(pieces ? { pieces: pieces.ref } : {}),
    ...(vectors ? { vectors: vectors.ref } : {}),
    ...(embedding ? { embedding: embedding.ref, at: embedding.data.table } : {}),
    chunk: {
      tokens:
        cut && tokens > 0
          ? givenFigure("stated", tokens, "count", { ref: cut.ref })
          : assumedFigure("chunkTokens"),
      overlap:
        cut && overlap > 0
          ? givenFigure("stated", overlap, "count", { ref: cut.ref })
          : assumedFigure("chunkOverlap"),
      ...(cut ? { stated: cut.ref } : {}),
    },
    model: {
      // Made by what makes vectors of texts, where the store itself knows no name of it.
      ...(embedding?.data.model
        ? { name: embedding.data.model }
        : facts.by && facts.by.name !== "open"
          ? { name: `${facts.by.name}, ${facts.by.version}` }
          : {}),
      ...(dimensions && embedding
        ? { dimensions: givenFigure("dimensions", dimensions, "count", { ref: embedding.ref }) }
        : {}),
    },
    index: {
      kind: few ? "exact" : "approximate",
      text: few
        ? "each vector is compared: no index to tune, and none is missed"
        : rows
          ? "an approximate index; its recall is measured against the exact answer"
          : "approximate until the number of pieces is known",
      ...(rows ? { rows } : {}),
      ...(size ? { size } : {}),
    },
    search: both ? "words-and-meaning" : "meaning",
    ...(both
      ? {
          merged: withId(
            `sum of 1 / (${assumption("rankConstant").value} + rank) of both lists`,
            both.data.key,
          ),
        }
      : {}),
    top:
      topFrom && top > 0
        ? givenFigure("stated", top, "count", { ref: topFrom.ref })
        : assumedFigure("top"),
    ...(topFrom && top > 0 ? { topStated: topFrom.ref } : {}),
    rights: rightsOf(facts, source),
    cites: cites.found,
    citesMissing: cites.missing,
    inStep: change
      ? outcomeOf(change.data)
      : "pieces and vectors are made anew in the job that a change of the text begins",
    renewed: renewal
      ? outcomeOf(renewal.data)
      : "vectors of the new model are made beside the old ones; the query changes over when all are there",
    time: {
      ...(target
        ? {
            target: target.ref,
            budget: givenFigure("target", target.data.value.value, target.data.value.unit, {
              ref: target.ref,
            }),
          }
        : {}),
    },
  };
  return [
    node(
      learning.retrieval,
      join(id),
      retrieval,
      derived("retrieval-of-texts", [
        ...own.slice(0, 5).map(({ ref }) => ref),
        ...refsOf([source?.ref, pieces?.ref, vectors?.ref, embedding?.ref]),
      ]),
    ),
  ];
}

/** Texts that the plan counts, times the pieces of each. */
function rowsOf({ view, quantities }: Texts, texts: Table | undefined, pieces: Table | undefined) {
  const volume = pieces && view.volumeOf(pieces);
  if (volume)
    return figureOf("rows", "rows", {
      rows: { value: volume.data.rows.value, unit: "rows", ref: volume.ref },
    });
  const word = texts && bare(texts.data.name).replace(/s$/, "");
  const counted = quantities.find(
    ({ data: each }) =>
      word !== undefined &&
      each.unit === word &&
      typeof each.value === "number" &&
      each.value >= 100,
  );
  if (!counted || typeof counted.data.value !== "number") return undefined;
  return figureOf("texts * piecesPerText", "rows", {
    texts: { value: counted.data.value, unit: "count", ref: counted.ref },
    piecesPerText: assumption("piecesPerText"),
  });
}

/** Who may read what is found: the condition stands in the query, so that nothing else is ranked at all. */
function rightsOf(facts: Texts, texts: Table | undefined): Retrieval["rights"] {
  const { policies, requirements, premises, conceptOf, kinds } = facts;
  const alone = [...requirements, ...premises].find(({ data: { text } }) => oneself.test(text));
  if (alone)
    return {
      kind: "one-person",
      text: withId("one person on one machine", alone.data.key),
      from: [alone.ref],
    };
  if (
    policies.length === 0 &&
    (kinds[0] === "command-line-tool" || kinds[0] === "library" || kinds[0] === "desktop-app")
  )
    return { kind: "one-person", text: "whoever runs it reads what is theirs", from: [] };
  const concept = texts && conceptOf(texts);
  const reading = policies.filter(
    ({ data: each }) =>
      each.concept === concept &&
      each.effects.some((effect) => effect === "read" || effect === "list" || effect === "search"),
  );
  if (reading.length === 0 || texts === undefined)
    return { kind: "unfiltered", text: "no policy says who reads these texts", from: [] };
  const bound = reading.filter(({ data: each }) => each.condition !== "always");
  return bound.length === 0
    ? {
        kind: "everybody",
        text: `all who sign in read all ${bare(texts.data.name)}`,
        from: reading.map(({ ref }) => ref),
      }
    : {
        kind: "filtered",
        text: `in the query, before anything is ranked: ${listed([...new Set(bound.map(({ data: each }) => each.when ?? each.condition))])}`,
        from: bound.map(({ ref }) => ref),
      };
}
