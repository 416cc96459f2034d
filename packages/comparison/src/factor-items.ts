import type { Ranking } from "./comparison.ts";
import type { Factor } from "./ranking.ts";
import { listed, scoreText } from "./words.ts";

/** Each factor with what asks for it and what it finds, then what tells none apart or is not known. */
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
    ...alike.map(({ title, says }) => `${title}: alike in all, ${says[0]?.detail}.`),
    ...leftOut.map(({ title, because }) => `${title}: not weighed, ${because}.`),
  ];
}

function factorText({ title, weight, because, cites, best, says }: Factor, packs: readonly string[]) {
  const quoted = cites.map(({ key, text }) => `${key} “${text}”`);
  const asked = quoted.length > 0 ? `${because.split(",")[0]} in ${listed(quoted)}` : because;
  // One finding of several shapes is told once.
  const details = new Map<string, string[]>();
  says.forEach(({ detail, score }, at) => {
    const who = `${packs[at]} ${scoreText(score)}`;
    details.set(detail, [...(details.get(detail) ?? []), who]);
  });
  const told = [...details].map(([detail, who]) => `${listed(who)}: ${detail}`);
  return `${title}, for ${listed(best.map((at) => packs[at] ?? ""))}. Weight ${weight}: ${asked}. ${told.join("; ")}.`;
}
