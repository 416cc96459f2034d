import { type Domain, type DomainName, domainNames, domains } from "./domains.ts";
import type { Case } from "./read-cases.ts";
import { type CaseScore, scoreCase, type Tallies } from "./score/score-case.ts";
import { addTallies, ratesOf } from "./tally.ts";
import { understand } from "./understand.ts";

export interface EvaluatedCase extends CaseScore {
  readonly cpuMs: number;
  /** Codes and messages of findings of severity error, or that a step failed. */
  readonly faults: readonly string[];
}

export interface Evaluation {
  readonly cases: readonly EvaluatedCase[];
  readonly total: Tallies;
}

export async function evaluate(cases: readonly Case[]): Promise<Evaluation> {
  const scored: EvaluatedCase[] = [];
  for (const { text, labels } of cases) {
    const { result, cpuMs } = await understand(text);
    const faults = result.findings
      .filter(({ code, severity }) => severity === "error" || code.startsWith("core/"))
      .map(({ code, message }) => `${code}: ${message}`);
    scored.push({ ...scoreCase(labels, result.plan), cpuMs, faults });
  }
  return { cases: scored, total: totalOf(scored) };
}

export function totalOf(cases: readonly CaseScore[]): Tallies {
  return mapDomains((name) => addTallies(cases.map(({ tallies }) => tallies[name])));
}

/** Domains whose F1 is under its aim; where nothing is labelled and nothing read none is. */
export function missedAims(total: Tallies): readonly DomainName[] {
  return domainNames.filter((name) => {
    const { aim }: Domain = domains[name];
    const rate = rateOf(name, total);
    return aim !== undefined && rate !== undefined && rate < aim;
  });
}

/** F1; of enumerations the share found, since lists beside the labelled ones are no fault. */
export function rateOf(name: DomainName, tallies: Tallies): number | undefined {
  const rates = ratesOf(tallies[name]);
  return name === "enumerations" ? rates?.recall : rates?.f1;
}

function mapDomains<T>(value: (name: DomainName) => T): Readonly<Record<DomainName, T>> {
  return Object.fromEntries(domainNames.map((name) => [name, value(name)])) as Record<
    DomainName,
    T
  >;
}
