import type { PlanNode } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { brief } from "@planc/core/ir";
import type { Account } from "@planc/preset-default";
import type { Palette } from "./terminal/palette.ts";
import { labelled, wrap } from "./terminal/wrap.ts";

export interface BriefFacts {
  readonly plan: Plan;
  readonly account: Account;
  readonly palette: Palette;
  /** The file that was written. */
  readonly out: string | undefined;
}

const mostShown = 10;

/** How much was understood, within 80 columns: for people, who correct the rest. */
export function briefSummary({ plan, account, palette, out }: BriefFacts): string {
  const facts = [...plan]
    .filter(({ id }) => id.startsWith("brief/") && !leftovers.has(id))
    .flatMap(({ nodes }) => nodes);
  const unread = plan.get(brief.unread);
  const lines = [
    `  ${palette.bold(plan.get(brief.product)?.data.name ?? "Nothing to plan")}`,
    ...(account.statements > 0 ? [labelled("text", statementsOf(account))] : []),
    labelled("facts", factsOf(facts)),
    ...(plan.get(brief.question).length > 0
      ? [
          labelled(
            "ask",
            plan
              .get(brief.question)
              .map(({ data }) => data.text)
              .join(" "),
          ),
        ]
      : []),
    ...(out === undefined ? [] : [labelled("written", out)]),
  ];
  const left = unread
    .slice(0, mostShown)
    .flatMap(({ data }) => wrap(`– “${shorten(data.text)}” ${data.reason}`, 74))
    .map((line) => palette.dim(`    ${line}`));
  const more = unread.length - mostShown;
  return [
    ...lines,
    ...(left.length > 0 ? ["", "  not understood", ...left] : []),
    ...(more > 0 ? [palette.dim(`    and ${more} more, in the file`)] : []),
  ].join("\n");
}

const leftovers: ReadonlySet<string> = new Set([
  brief.unread.id,
  brief.inert.id,
  brief.question.id,
]);

function statementsOf({ statements, placed, textOnly, inert, unread }: Account): string {
  const share = Math.floor((100 * (placed + inert)) / statements);
  return `${statements} statements: facts taken from ${placed}, ${textOnly} kept as text only, ${inert} without effect on the design, ${unread} not understood (${share} % understood)`;
}

function factsOf(facts: readonly PlanNode[]): string {
  const of = (kind: string) => facts.filter(({ why }) => why.kind === kind).length;
  return `${facts.length}: ${of("stated")} stated, ${of("derived")} derived, ${of("assumed")} assumed`;
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
