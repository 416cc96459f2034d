import { number } from "../text/words.ts";
import type { Decisions, FactsChange } from "./changes.ts";

type Candidate = Decisions["candidates"][number];
type Option = Decisions["options"][number];

/** What the two catalogues say differently of the technologies that a plan considers. */
export function changedFacts(before: Decisions, after: Decisions): readonly FactsChange[] {
  const titles = titlesOf(before, after);
  const [was, now] = [considered(before), considered(after)];
  const ids = [...new Set([...was.keys(), ...now.keys()])].sort();
  const byTechnology = new Map<string, { name: string; needs: string[]; changes: Set<string> }>();
  for (const id of ids) {
    const [old, next] = [was.get(id), now.get(id)];
    const data = next?.candidate.data ?? old?.candidate.data;
    if (!data) continue;
    const changes =
      old && next
        ? changesOf(old, next, criteriaOf(before, after))
        : presence(id, old, before, after);
    if (changes.length === 0) continue;
    const known = byTechnology.get(data.technology) ?? {
      name: data.name,
      needs: [],
      changes: new Set<string>(),
    };
    known.needs.push(titles.get(data.topic) ?? data.topic);
    for (const each of changes) known.changes.add(each);
    byTechnology.set(data.technology, known);
  }
  return [...byTechnology].map(([technology, { name, needs, changes }]) => ({
    technology,
    name,
    needs,
    changes: [...changes],
  }));
}

interface Considered {
  readonly candidate: Candidate;
  readonly option?: Option | undefined;
}

function considered({ candidates, options }: Decisions): ReadonlyMap<string, Considered> {
  const byCandidate = new Map<string, Option>(options.map((each) => [each.data.candidate, each]));
  return new Map(
    candidates.map((candidate) => [
      candidate.id,
      { candidate, option: byCandidate.get(candidate.ref) },
    ]),
  );
}

/** Of a need that only one plan has, all options come or go; that is told of the need alone. */
function presence(
  id: string,
  old: Considered | undefined,
  before: Decisions,
  after: Decisions,
): readonly string[] {
  const topic = id.split(".")[0];
  const both = [before, after].every(({ topics }) =>
    topics.some((each) => each.id === topic && each.data.needed),
  );
  if (!both) return [];
  return [old ? "no longer an option" : "new as an option"];
}

function changesOf(
  old: Considered,
  next: Considered,
  criteria: ReadonlyMap<string, string>,
): readonly string[] {
  const [was, now] = [old.candidate.data, next.candidate.data];
  const seen = [
    said("version", was.version, now.version),
    said("supported until", was.supportedUntil, now.supportedUntil),
    said("licence", was.licence, now.licence),
    ...scoreChanges(old.option, next.option, criteria),
    said("checked on", was.checked, now.checked),
  ].filter((each) => each !== undefined);
  if (seen.length > 0) return seen;
  const other = was.facts !== undefined && now.facts !== undefined && was.facts !== now.facts;
  return other ? ["said differently in what this plan does not read"] : [];
}

function scoreChanges(
  old: Option | undefined,
  next: Option | undefined,
  criteria: ReadonlyMap<string, string>,
): readonly (string | undefined)[] {
  return (next?.data.scores ?? []).map(({ criterion, score, note }) => {
    const was = old?.data.scores.find((each) => each.criterion === criterion);
    if (!was || (was.score === score && was.note === note)) return undefined;
    const name = criteria.get(criterion) ?? criterion;
    return was.score === score
      ? `${name} still ${number(score)}: ${note}`
      : `${name} ${number(was.score)} → ${number(score)}: ${note}`;
  });
}

function said(label: string, was: string | undefined, now: string | undefined): string | undefined {
  return was === now ? undefined : `${label} ${was ?? "unknown"} → ${now ?? "unknown"}`;
}

function criteriaOf(before: Decisions, after: Decisions): ReadonlyMap<string, string> {
  return new Map<string, string>(
    [...before.criteria, ...after.criteria].map((each) => [each.ref, each.data.name]),
  );
}

export function titlesOf(before: Decisions, after: Decisions): ReadonlyMap<string, string> {
  return new Map<string, string>(
    [...before.topics, ...after.topics].map((each) => [each.ref, each.data.title]),
  );
}
