import { sectionMeanings } from "../catalog/section-meanings.ts";
import type { StatementRole } from "./statement-role.ts";

/** What a heading, a label or bold words say of what they stand above or in front of. */
export interface TitleMeaning {
  readonly role?: StatementRole;
  /** Key of the story that it opens, where it writes one: `US2`. */
  readonly story?: string;
  /** It opens a story, numbered or not. */
  readonly opensStory?: boolean;
}

const roles: ReadonlyMap<string, StatementRole> = new Map(
  Object.entries(sectionMeanings).flatMap(([role, titles]) =>
    titles.map((title) => [title, role as StatementRole] as const),
  ),
);

/** Reads a title by its words, whatever its level, number and remarks: `3.1 Edge Cases *(optional)*`. */
export function titleMeaning(title: string): TitleMeaning {
  const story =
    /^(?:(?:user[ -]?)?(?:story|us)|user scenario)[ -]{0,3}#?(\d{1,3}[a-z]?)(?:\b|$)/i.exec(
      title.trim().slice(0, 80),
    );
  if (story?.[1] !== undefined) {
    return { role: "story", story: `US${story[1]}`, opensStory: true };
  }
  const plain = plainTitle(title);
  const role = roles.get(plain) ?? roleAtEdge(plain);
  if (role === undefined) return {};
  const opens = role === "story" && /^(?:(?:primary )?user story|story)\b/.test(plain);
  return { role, ...(opens ? { opensStory: true } : {}) };
}

/** Lower case, without what stands in parentheses, numbers in front and marks around. */
function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .slice(0, 120)
    .replace(/\([^()]{0,80}\)/g, " ")
    .replace(/^[\s\d.)\]:-]{1,12}/, "")
    .replace(/[^\p{L}\p{N}&\s-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const mostWords = 6;

/** "technical success criteria", "edge cases and error handling": the part that is known, the longer the better. */
function roleAtEdge(plain: string): StatementRole | undefined {
  const words = plain.split(" ");
  if (words.length > mostWords) return undefined;
  for (let count = words.length - 1; count >= 1; count--) {
    const first = roles.get(words.slice(0, count).join(" "));
    const last = roles.get(words.slice(-count).join(" "));
    const found = count === 1 ? undefined : (first ?? last);
    if (found !== undefined) return found;
    if (count === 1 && last !== undefined && endings.has(words.at(-1) ?? "")) return last;
  }
  return undefined;
}

/** Single words that make a section of that kind whatever stands in front: "API requirements". */
const endings: ReadonlySet<string> = new Set([
  "requirements",
  "constraints",
  "assumptions",
  "entities",
  "dependencies",
  "scenarios",
  "clarifications",
  "checklist",
]);
