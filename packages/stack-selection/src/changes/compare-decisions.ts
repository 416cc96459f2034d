import { number } from "../text/words.ts";
import type {
  Changes,
  ChoiceChange,
  Decisions,
  FindingChange,
  NeedChange,
  RulingChange,
  Taken,
} from "./changes.ts";
import { changedFacts, titlesOf } from "./facts-of.ts";

/** What differs between two decisions of the same brief. */
export function compareDecisions(before: Decisions, after: Decisions): Changes {
  const [was, now] = [before.style?.data.name, after.style?.data.name];
  const parts = {
    ...(was !== undefined && now !== undefined && was !== now ? { style: { was, now } } : {}),
    needs: changedNeeds(before, after),
    choices: changedChoices(before, after),
    ruledOut: changedRulings(before, after),
    facts: changedFacts(before, after),
    findings: changedFindings(before, after),
  };
  const { needs, choices, ruledOut, facts, findings } = parts;
  const count = [needs, choices, ruledOut, facts, findings].reduce(
    (sum, each) => sum + each.length,
    0,
  );
  return {
    catalogue: {
      ...(before.catalogue ? { from: before.catalogue.data.version } : {}),
      ...(after.catalogue ? { to: after.catalogue.data.version } : {}),
    },
    ...parts,
    same: count === 0 && parts.style === undefined,
  };
}

function changedNeeds(before: Decisions, after: Decisions): readonly NeedChange[] {
  const [was, now] = [byId(before.topics), byId(after.topics)];
  const stateOf = (topic: Decisions["topics"][number] | undefined): NeedChange["was"] =>
    topic === undefined ? "not there" : topic.data.needed ? "needed" : "left out";
  return idsOf(was, now).flatMap((id) => {
    const topic = now.get(id) ?? was.get(id);
    const change = { was: stateOf(was.get(id)), now: stateOf(now.get(id)) };
    if (!topic || change.was === change.now) return [];
    return [{ topic: id, need: topic.data.title, ...change, because: topic.data.because }];
  });
}

function changedChoices(before: Decisions, after: Decisions): readonly ChoiceChange[] {
  const titles = titlesOf(before, after);
  const [was, now] = [byId(before.choices), byId(after.choices)];
  return idsOf(was, now).flatMap((id) => {
    const [old, next] = [was.get(id), now.get(id)];
    const topic = next?.data.topic ?? old?.data.topic ?? "";
    const changed = (["technology", "version", "margin"] as const).filter(
      (each) => old?.data[each] !== next?.data[each],
    );
    if (changed.length === 0) return [];
    return [
      {
        id,
        need: titles.get(topic) ?? topic,
        ...(old ? { was: taken(old) } : {}),
        ...(next ? { now: taken(next) } : {}),
        changed,
        because: changed.includes("technology") ? reasons(old, next, before, after) : [],
      },
    ];
  });
}

type Choice = Decisions["choices"][number];

function taken({ data: { technology, name, version, margin } }: Choice): Taken {
  return {
    technology,
    name,
    ...(version === undefined ? {} : { version }),
    ...(margin === undefined ? {} : { margin }),
  };
}

/** Why another is taken: the old one is ruled out or gone, or how the totals of both moved. */
function reasons(
  old: Choice | undefined,
  next: Choice | undefined,
  before: Decisions,
  after: Decisions,
): readonly string[] {
  return [old, next].flatMap((choice) => {
    if (!choice) return [];
    const { name, candidate } = choice.data;
    const find = ({ options }: Decisions) =>
      options.find((each) => each.data.candidate === candidate)?.data;
    const [was, now] = [find(before), find(after)];
    if (now?.eliminated) return [`${name}: ${now.eliminated.because}`];
    if (was?.eliminated) return [`${name} was ruled out: ${was.eliminated.because}`];
    if (!now) return [`${name} is no option any more.`];
    if (!was) return [`${name} is a new option, with ${number(now.total)} in sum.`];
    if (was.total === now.total) return [`${name} has ${number(now.total)} in sum, as before.`];
    return [`${name} had ${number(was.total)} in sum and has ${number(now.total)}.`];
  });
}

function changedRulings(before: Decisions, after: Decisions): readonly RulingChange[] {
  const titles = titlesOf(before, after);
  const names = new Map<string, Decisions["candidates"][number]["data"]>(
    [...before.candidates, ...after.candidates].map((each) => [each.ref, each.data]),
  );
  const [was, now] = [byId(before.options), byId(after.options)];
  // What only one of them has is told as an option that came or went.
  return idsOf(was, now).flatMap((id) => {
    const [old, next] = [was.get(id), now.get(id)];
    if (!old || !next) return [];
    const [before, after] = [old.data.eliminated?.because, next.data.eliminated?.because];
    const candidate = names.get(next.data.candidate);
    if (before === after || !candidate) return [];
    return [
      {
        technology: candidate.technology,
        name: candidate.name,
        need: titles.get(next.data.topic) ?? next.data.topic,
        ...(before === undefined ? {} : { was: before }),
        ...(after === undefined ? {} : { now: after }),
      },
    ];
  });
}

function changedFindings(before: Decisions, after: Decisions): readonly FindingChange[] {
  type Told = Decisions["findings"][number];
  const line = ({ code, message }: Told) => `${code} ${message}`;
  const less = (all: readonly Told[], known: readonly Told[], now: FindingChange["now"]) => {
    const others = new Set(known.map(line));
    return all
      .filter((each) => !others.has(line(each)))
      .map(({ code, severity, message }) => ({ now, code, severity, message }));
  };
  return [
    ...less(after.findings, before.findings, "told"),
    ...less(before.findings, after.findings, "gone"),
  ];
}

function byId<N extends { readonly id: string }>(nodes: readonly N[]): ReadonlyMap<string, N> {
  return new Map(nodes.map((each) => [each.id, each]));
}

function idsOf(...maps: readonly ReadonlyMap<string, unknown>[]): readonly string[] {
  return [...new Set(maps.flatMap((each) => [...each.keys()]))].sort();
}
