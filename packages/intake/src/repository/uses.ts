import { leastShareOfLanguage, toolTopics } from "../catalog/repository-topics.ts";
import { nameId } from "../words/name-id.ts";
import { type Fact, packageIndex, type Term } from "./package-index.ts";

/** A technology in use, with the facts that show it. */
export interface Use {
  readonly id: string;
  readonly technology: string;
  readonly topic: string | undefined;
  /** Technologies that it is built on, by id. */
  readonly over: readonly string[];
  /** Those of a line first, then of what runs, then of the shallowest files. */
  readonly facts: readonly [Fact, ...Fact[]];
  readonly version: string | undefined;
  /** Something that runs uses it, rather than only builds and tests. */
  readonly runs: boolean;
}

interface Seen {
  readonly term: Pick<Term, "id"> & { readonly name: string; readonly topic: string | undefined };
  readonly over: readonly string[];
  readonly facts: { readonly fact: Fact; readonly version?: string }[];
}

/** The technologies that facts show, the most used of each topic first. */
export function usesOf(facts: readonly Fact[], terms: readonly Term[]): readonly Use[] {
  const recognise = packageIndex(terms);
  const seen = new Map<string, Seen>();
  const note = (
    term: Seen["term"],
    over: readonly string[],
    shown: Seen["facts"][number],
  ): void => {
    const id = `${term.id} ${term.topic ?? ""}`;
    const known = seen.get(id);
    if (known) known.facts.push(shown);
    else seen.set(id, { term, over, facts: [shown] });
  };
  const written = new Set(languagesOf(facts).map(({ id }) => id));
  for (const fact of facts) {
    if (fact.data.kind === "language" && !written.has(fact.id)) continue;
    const { data } = fact;
    const isStyle = data.kind === "choice" && data.topic === "style";
    const found = isStyle ? undefined : recognise(fact);
    // A plan can have chosen what no catalogue knows, and for another need than the usual one.
    const topic = data.kind === "choice" ? data.topic : found?.term.data.topic;
    const release = found?.version ?? (data.kind === "choice" ? data.version : undefined);
    const version = release === undefined ? {} : { version: release };
    if (found) {
      const { id, data: term } = found.term;
      note({ id, name: term.name, topic }, term.over ?? [], { fact, ...version });
    } else if (data.kind === "choice") {
      note({ id: nameId(data.name), name: data.name, topic }, [], { fact, ...version });
    }
  }
  const uses = [...seen.values()].map(useOf);
  // What tests and builds use alone, the product does not run with.
  return inOrder(uses.filter(({ runs, topic }) => runs || toolTopics.has(topic ?? "")));
}

/** The languages that a good part of the repository is written in. */
function languagesOf(facts: readonly Fact[]): readonly Fact[] {
  const counted = facts.flatMap((fact) =>
    fact.data.kind === "language" ? [{ fact, files: fact.data.files }] : [],
  );
  const all = counted.reduce((sum, { files }) => sum + files, 0);
  return counted.filter(({ files }) => files >= all * leastShareOfLanguage).map(({ fact }) => fact);
}

function useOf({ term, over, facts }: Seen): Use {
  const sorted = facts.toSorted((a, b) => compareFacts(a.fact, b.fact));
  const [first = facts[0], ...rest] = sorted;
  if (!first) throw new Error(`${term.id}: no fact shows it`);
  return {
    id: term.id,
    technology: term.name,
    topic: term.topic,
    over,
    facts: [first.fact, ...rest.map(({ fact }) => fact)],
    version: sorted.find(({ version }) => version !== undefined)?.version,
    runs: sorted.some(({ fact }) => isRun(fact)),
  };
}

function isRun({ data }: Fact): boolean {
  return data.kind !== "dependency" || data.use === "runtime";
}

function compareFacts(a: Fact, b: Fact): number {
  return (
    Number(b.data.line !== undefined) - Number(a.data.line !== undefined) ||
    Number(isRun(b)) - Number(isRun(a)) ||
    depth(a) - depth(b) ||
    compare(a.data.path, b.data.path) ||
    (a.data.line ?? 0) - (b.data.line ?? 0)
  );
}

/** How much a technology is used: whether something runs with it, in how many files and folders, how far down. */
type Weight = readonly [number, number, number, number];

/**
 * What runs comes before what builds; then what more files of a language, then what more folders use; then the
 * shallowest, then by name. What is built on another is used as much as that one, and comes before it.
 */
function inOrder(uses: readonly Use[]): readonly Use[] {
  const weights = new Map(
    uses.map((use) => {
      const below = uses.filter(({ id }) => use.over.includes(id));
      const [most = weightOf(use)] = [use, ...below].map(weightOf).toSorted(compareWeights);
      return [use, most] as const;
    }),
  );
  return uses.toSorted(
    (a, b) =>
      compare(a.topic ?? "", b.topic ?? "") ||
      compareWeights(weights.get(a) ?? weightOf(a), weights.get(b) ?? weightOf(b)) ||
      b.over.length - a.over.length ||
      compare(a.technology, b.technology),
  );
}

function weightOf(use: Use): Weight {
  return [Number(use.runs), filesOf(use), foldersOf(use), -depth(use.facts[0])];
}

function compareWeights(a: Weight, b: Weight): number {
  return b[0] - a[0] || b[1] - a[1] || b[2] - a[2] || b[3] - a[3];
}

/** Of a language. */
function filesOf({ facts }: Use): number {
  return facts.reduce((sum, { data }) => sum + (data.kind === "language" ? data.files : 0), 0);
}

function foldersOf({ facts }: Use): number {
  return new Set(facts.map(({ data }) => data.path.slice(0, data.path.lastIndexOf("/") + 1))).size;
}

function depth({ data }: Fact): number {
  return data.path.split("/").length;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
