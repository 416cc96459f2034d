import { type DataOf, type DraftOf, join, node, placesIn, slug, stated } from "@planc/core";
import { host, reading } from "@planc/core/ir";
import { hintOf, type Problem } from "../brief-file/problems.ts";
import type { ReadEntry } from "../brief-file/read-brief.ts";
import { step } from "../kit.ts";

type Correction = DataOf<typeof reading.correction>;

/** A brief written from a text is up to this many times as long: it names each fact and its place. */
const sizeOfBrief = 4;

/** Reads the facts of brief.yaml. */
export const corrections = step("corrections", {
  reads: { sources: host.source, texts: host.text },
  writes: { corrections: reading.correction },
  run: async ({ sources, texts, options, report }) => {
    const drafts = new Map<string, DraftOf<typeof reading.correction>>();
    for (const source of sources) {
      const text = texts.find(({ id }) => id === source.id)?.data.text;
      if (source.data.kind !== "brief" || text === undefined) continue;
      const name = source.data.path ?? source.data.kind;
      const length = text.length;
      const longest = options.longestSource * sizeOfBrief;
      if (length > longest) {
        report("source-too-large", { source: name, length, longest });
        continue;
      }
      if (text.includes("\u0000")) {
        report("source-binary", { source: name });
        continue;
      }
      const { readBrief } = await import("../brief-file/read-brief.ts");
      const { facts, factsAt, writtenFrom, entries, problems } = readBrief(text);
      const alone = sources.every((each) => !isProse(each.data.kind));
      if (alone && entries.length + problems.length === 0) report("source-empty", { source: name });
      const place = placesIn(source.id, text);
      const holdsNothing = entries.length + problems.length === 0 && factsAt === undefined;
      if (!alone && holdsNothing) report("brief-empty", { source: name });
      if (factsAt) {
        const data: Correction = {
          source: source.ref,
          area: "file",
          facts,
          ...(writtenFrom ? { writtenFrom } : {}),
        };
        const why = stated(place(factsAt.start, factsAt.end));
        const id = join(slug(source.id), "file");
        drafts.set(id, node(reading.correction, id, data, why));
      }
      for (const [order, entry] of entries.entries()) {
        const id = freeId(source.id, entry, drafts);
        const why = stated(place(entry.start, entry.end));
        drafts.set(id, node(reading.correction, id, dataOf(entry, order, source.ref), why));
      }
      for (const problem of problems.slice(0, options.mostReported)) tell(problem);
      const count = problems.length - options.mostReported;
      if (count > 0) report("brief-problems-cut", { source: name, count });

      function tell(problem: Problem): void {
        const at = { source: place(problem.start, problem.end) };
        switch (problem.slug) {
          case "brief-not-yaml":
            report(problem.slug, { source: name, problem: problem.problem }, at);
            break;
          case "brief-key-unknown": {
            const { path, key, keys } = problem;
            report(problem.slug, { path, key, hint: hintOf(key, keys) }, at);
            break;
          }
          case "brief-value-invalid":
            report(problem.slug, { path: problem.path, problem: problem.problem() }, at);
            break;
          case "brief-entry-incomplete":
            report(problem.slug, { entry: problem.path, missing: problem.missing }, at);
            break;
        }
      }
    }
    return { corrections: [...drafts.values()] };
  },
});

/** Read as text, whatever stands beside it. */
function isProse(kind: string): boolean {
  return kind === "prompt" || kind === "spec";
}

/** Every field was parsed already; this gives its type back. */
function dataOf(
  { noun, id, remove, fields }: ReadEntry,
  order: number,
  source: Correction["source"],
): Correction {
  return reading.correction.schema.parse({
    source,
    area: noun,
    order,
    ...(id === undefined ? {} : { id }),
    ...(remove ? { remove } : {}),
    entry: fields,
  });
}

/** What the entry is about, then all that it says: an entry that says the same again has the same id. */
function freeId(source: string, entry: ReadEntry, taken: ReadonlyMap<string, unknown>): string {
  const { noun, id, remove, fields } = entry;
  const texts = Object.values(fields).filter((each) => typeof each === "string");
  const short = join(slug(source), noun, slug(id ?? texts.slice(0, 3).join(" ")));
  if (!taken.has(short)) return short;
  const whole = JSON.stringify([id, remove, fields]);
  return join(short, slug(whole.padEnd(80, " x")).slice(-7));
}
