import type { PlanView, Table } from "../models/plan-view.ts";
import type { Requirement } from "../reading/purposes.ts";
import { bare } from "../text.ts";

/** A table of the plan's things by words of its name. */
export const named = (view: PlanView, words: RegExp): Table | undefined =>
  view.tables.find(({ data: each }) => each.entity !== undefined && words.test(bare(each.name)));

/** What a find is quoted by, and what of that no table has. */
export function citesOf(
  {
    view,
    own,
    requirements,
  }: {
    readonly view: PlanView;
    readonly own: readonly Requirement[];
    readonly requirements: readonly Requirement[];
  },
  pieces: Table | undefined,
  texts: Table | undefined,
) {
  const asked = requirements.find(
    ({ data: { text } }) =>
      /\bresults?\b/i.test(text) &&
      /\b(?:include|show|return|cite|quot)\w*/i.test(text) &&
      /\b(?:source|path|page|text|citation)/i.test(text),
  );
  const wanted = `${asked?.data.text ?? ""} ${own.map(({ data }) => data.text).join(" ")}`;
  const near = [pieces, texts].flatMap((table) => (table ? view.columnsOf(table) : []));
  // Where the texts come from may be a thing of its own.
  const all = [
    ...near,
    ...view.tables.filter(({ data: each }) => /source/.test(each.name)).flatMap(view.columnsOf),
  ];
  const pick = (words: RegExp) => all.find(({ data: each }) => words.test(each.name))?.ref;
  const text = (pieces ? view.columnsOf(pieces) : near).find(({ data: each }) =>
    /^(?:text|content|body|text_content)$/.test(each.name),
  )?.ref;
  const parts = [
    {
      said: /./,
      what: `text of a piece${pieces ? ` (${bare(pieces.data.name)})` : ""}`,
      ref: text,
    },
    {
      said: /\bpath\b|\bsource file\b|\burl\b/i,
      what: "path of the source",
      ref: pick(/^(?:path|source_url|url|file_path)$/),
    },
    { said: /\bpages?\b/i, what: "page", ref: pick(/page/) },
    { said: /\btitle\b/i, what: "title", ref: pick(/^title$/) },
  ].filter(({ said }) => said.test(wanted));
  const vectors = named(view, /(?:^|_)(?:embedding|vector)s?$/);
  const ofVector = vectors ? view.columnsOf(vectors) : undefined;
  return {
    found: parts.flatMap(({ ref }) => ref ?? []),
    missing: [
      ...parts.flatMap(({ ref, what }) => (ref ? [] : [what])),
      ...(ofVector &&
      !ofVector.some(
        ({ data: each }) => /vector|embedding|values/.test(each.name) && each.logical !== "uuid",
      )
        ? [`the vector itself (${bare(vectors?.data.name ?? "")})`]
        : []),
      ...(ofVector && !ofVector.some(({ data: each }) => /model/.test(each.name))
        ? ["the model that made a vector"]
        : []),
    ],
  };
}
