import { factAmount } from "@planc/core";
import { circumstances, numberFacts } from "@planc/core/ir";
import type { StyleRanking, Turn } from "@planc/preset-default";

/** With what another style leads: `With a team size of 61 people or more and …, Microservices leads.` */
export function turnText({ to, changes }: Turn, nameOf: (style: string) => string): string {
  const together = changes.length > 1 ? " together" : "";
  return `${nameOf(to)} leads with ${listed(changes.map(changeText))}${together}.`;
}

type Change = Turn["changes"][number];

function changeText(change: Change): string {
  if (change.kind === "circumstance") {
    const what = lower(circumstances[change.fact]);
    return change.holds ? `no ${what} (asked for now)` : `${what} (not asked for now)`;
  }
  const { fact, at, direction } = change;
  const bound = direction === "up" ? "or more" : "or less";
  const present = presentText(change);
  return `${lower(numberFacts[fact].title)} ${factAmount(fact, at)} ${bound} (${present})`;
}

/** `now 104 req/s, estimated from 2.3 to 6,900 req/s` */
function presentText({ fact, now, range }: Extract<Change, { kind: "number" }>): string {
  if (now === undefined) return "not stated";
  const present = `now ${factAmount(fact, Number(now.toPrecision(3)))}`;
  if (range === undefined) return present;
  const [low, high] = [range.low, range.high].map((each) => Number(each.toPrecision(2)));
  return `${present}, estimated from ${low?.toLocaleString("en-US")} to ${factAmount(fact, high ?? 0)}`;
}

/** Styles that nothing brings to the front, with what was tried; nothing where there is none. */
export function neverText(
  { never, tried }: StyleRanking,
  nameOf: (style: string) => string,
): string | undefined {
  if (never.length === 0) return undefined;
  const facts = tried.map(
    ({ fact, least, most }) =>
      `${lower(numberFacts[fact].title)} from ${factAmount(fact, least)} to ${factAmount(fact, most)}`,
  );
  return `${listed(never.map(nameOf))}: nothing that was tried puts it first: no fact by itself, and not ${listed(facts)} together.`;
}

/** `a, b and c` */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Three digits behind the point at most. */
export function scoreText(score: number): string {
  return String(Number(score.toFixed(3)));
}
