import { idleTitles } from "../catalog/constitution-titles.ts";
import { reasons } from "../catalog/reasons.ts";
import type { Idle, Principle, Statement } from "./outline.ts";
import { titleParts } from "./titles.ts";

/** What asks for nothing of the product and demands something all the same, by the section that says it. */
export function rulesAmongIdle(idle: readonly Idle[]): {
  readonly itself: readonly Principle[];
  readonly idle: readonly Idle[];
} {
  const sections = new Map<string, [Statement, ...Statement[]]>();
  const left = idle.filter((each) => {
    if (!demands(each)) return true;
    const section = sectionOf(each.statement);
    const known = sections.get(section);
    if (known) known.push(each.statement);
    else sections.set(section, [each.statement]);
    return false;
  });
  const itself = [...sections].map(([title, statements]): Principle => {
    return { name: titleParts(title).name, title, statements, rules: statements, itself: true };
  });
  return { itself, idle: left };
}

const demandOfSpec = /\b(?:MUST|SHALL)\b/;

function demands({ statement: { data }, reason }: Idle): boolean {
  if (data.kind !== "sentence" && data.kind !== "item" && data.kind !== "cell") return false;
  if (reason === reasons.example || reason === reasons.title) return false;
  return demandOfSpec.test(data.text);
}

function sectionOf({ data: { under } }: Statement): string {
  const own = under.find((title) => idleTitles.has(titleParts(title).plain));
  return own ?? under.at(-1) ?? "Constitution";
}
