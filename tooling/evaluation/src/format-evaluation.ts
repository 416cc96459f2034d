import { type Domain, type DomainName, domainNames, domains } from "./domains.ts";
import { type EvaluatedCase, type Evaluation, rateOf } from "./evaluate.ts";
import { assumedKinds, type Tallies } from "./score/score-case.ts";
import { rate, table } from "./table.ts";
import { ratesOf } from "./tally.ts";

export function formatEvaluation({ cases, total }: Evaluation): string {
  const [only] = cases;
  const single = cases.length === 1 && only !== undefined;
  return [
    single ? only.id : `${cases.length} specifications, all together`,
    domainTable(total),
    ...(single ? [] : ["", "F1 of each (of enumerations the share found)", caseTable(cases)]),
    "",
    "Assumed where the text is silent, and not scored above",
    assumedTable(cases),
    ...faults(cases),
  ].join("\n");
}

/** A line each. What a closer look repeats of its domain is left out. */
export function formatMisses(cases: readonly EvaluatedCase[]): string {
  return cases
    .flatMap(({ id, tallies }) => {
      const told = new Set<string>();
      return domainNames.flatMap((name) =>
        [
          ...tallies[name].missed.map((each) => `missed  ${each}`),
          ...tallies[name].wrong.map((each) => `false   ${each}`),
        ].flatMap((line) => {
          const group = closerLooks[name] ?? name;
          const key = `${group} ${line}`;
          if (told.has(key)) return [];
          told.add(key);
          return [`${id}  ${name}  ${line}`];
        }),
      );
    })
    .join("\n");
}

const closerLooks: Partial<Record<DomainName, DomainName>> = {
  "relationship pairs": "relationships",
  comparators: "quantities",
  modalities: "technologies",
};

function domainTable(tallies: Tallies): string {
  const head = ["", "precision", "recall", "F1", "found", "missed", "false", "aim"];
  const rows = domainNames.map((name) => {
    const { aim, note }: Domain = domains[name];
    const tally = tallies[name];
    const rates = ratesOf(tally);
    const reached = rateOf(name, tallies);
    const shown = name === "enumerations" ? undefined : rates;
    return [
      note === undefined ? name : `${name}: ${note}`,
      rate(shown?.precision),
      rate(rates?.recall),
      rate(reached),
      String(tally.found.length),
      String(tally.missed.length),
      name === "enumerations" ? "–" : String(tally.wrong.length),
      aim === undefined
        ? ""
        : `${rate(aim)} ${reached === undefined ? "–" : reached < aim ? "✗" : "✓"}`,
    ];
  });
  return table(head, rows);
}

function caseTable(cases: readonly EvaluatedCase[]): string {
  const shown = domainNames.filter((name) => "aim" in domains[name]);
  return table(
    ["", ...shown.map((name) => domains[name].short), "CPU ms"],
    cases.map(({ id, tallies, cpuMs }) => [
      id,
      ...shown.map((name) => rate(rateOf(name, tallies))),
      cpuMs.toFixed(0),
    ]),
  );
}

function assumedTable(cases: readonly EvaluatedCase[]): string {
  return table(
    ["", "nodes", "labelled"],
    assumedKinds.map((kind) => [
      kind,
      String(sum(cases.map(({ assumed }) => assumed[kind].count))),
      String(sum(cases.map(({ assumed }) => assumed[kind].labelled.length))),
    ]),
  );
}

function faults(cases: readonly EvaluatedCase[]): readonly string[] {
  const all = cases.flatMap(({ id, faults: own }) => own.map((fault) => `${id}: ${fault}`));
  return all.length === 0 ? [] : ["", "Faults", ...all];
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
