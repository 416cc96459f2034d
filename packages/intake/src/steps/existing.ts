import { carried, join, node, optional } from "@planc/core";
import { host, reading, vocabulary } from "@planc/core/ir";
import { singleTopics } from "../catalog/repository-topics.ts";
import { step } from "../kit.ts";
import { type Use, usesOf } from "../repository/uses.ts";
import { nameId } from "../words/name-id.ts";

const mostFacts = 50;

/** Recognises the technologies that the repository uses. */
export const existing = step("existing", {
  reads: { facts: host.fact, terms: optional(vocabulary.term) },
  writes: { existing: reading.existing },
  run: ({ facts, terms }) => {
    const uses = facts.length === 0 ? [] : usesOf(facts, terms);
    const ids = new Set<string>();
    return {
      existing: uses.map((use) => {
        const same = uses.filter(({ topic }) => topic !== undefined && topic === use.topic);
        const [first, ...rest] = use.facts.slice(0, mostFacts).map(({ ref }) => ref);
        const { path, line } = use.facts[0].data;
        const id = ids.has(use.id) ? join(use.id, nameId(use.topic ?? "")) : use.id;
        ids.add(id);
        return node(
          reading.existing,
          id,
          {
            technology: use.technology,
            ...(use.topic === undefined ? {} : { topic: use.topic }),
            ...(use.version === undefined ? {} : { version: use.version.slice(0, 200) }),
            facts: [first ?? use.facts[0].ref, ...rest],
            path,
            ...(line === undefined ? {} : { line }),
            order: Math.max(0, same.indexOf(use)),
            ...(isContested(use, same) ? { contested: true } : {}),
          },
          carried(first ?? use.facts[0].ref, ...rest),
        );
      }),
    };
  },
});

/** Others of its topic are there that are neither built on it nor below it. */
function isContested(use: Use, same: readonly Use[]): boolean {
  return (
    singleTopics.has(use.topic ?? "") &&
    use.runs &&
    same.some(
      (other) =>
        other !== use && other.runs && !other.over.includes(use.id) && !use.over.includes(other.id),
    )
  );
}
