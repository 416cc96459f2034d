import { listed } from "@planc/core";
import type { Ranking } from "./comparison.ts";
import type { Factor } from "./ranking.ts";
import { scoreText } from "./words.ts";

/** Each factor with what asks for it and what it finds, then what tells none apart, and what only some plans know. */
export function factorItems(
  { factors, leftOut }: Ranking,
  packs: readonly string[],
): readonly string[] {
  const telling = [...factors]
    .filter(({ best }) => best.length > 0)
    .sort((a, b) => b.weight - a.weight);
  const alike = factors.filter(({ best }) => best.length === 0);
  return [
    ...telling.map((each) => factorText(each, packs)),
    ...alike.map((each) => `${each.title}: alike in all.${basisOf(each)} ${toldOf(each, packs)}.`),
    ...leftOut
      .filter(({ partly }) => partly)
      .map(({ title, because }) => `${title}: not weighed, ${because}.`),
  ];
}

function factorText(factor: Factor, packs: readonly string[]): string {
  const { title, weight, because, cites, best } = factor;
  const quoted = cites.map(({ key, text }) => `${key} “${text}”`);
  const asked = quoted.length > 0 ? `${because.split(",")[0]} in ${listed(quoted)}` : because;
  return `${title}, for ${listed(best.map((at) => packs[at] ?? ""))}. Weight ${weight}: ${asked}.${basisOf(factor)} ${toldOf(factor, packs)}.`;
}

function basisOf({ basis }: Factor): string {
  return basis === undefined ? "" : ` ${basis.charAt(0).toUpperCase()}${basis.slice(1)}.`;
}

function toldOf({ says, best }: Factor, packs: readonly string[]): string {
  // One finding of several shapes is told once.
  const details = new Map<string, string[]>();
  says.forEach(({ detail, score }, at) => {
    const pack = packs[at] ?? "";
    const who = best.length === 0 ? pack : `${pack} ${scoreText(score)}`;
    details.set(detail, [...(details.get(detail) ?? []), who]);
  });
  return [...details].map(([detail, who]) => `${listed(who)}: ${detail}`).join("; ");
}
