import type { ViewOf } from "@planc/core";
import type { performance } from "@planc/core/ir";
import { type Inline, inlineCode, table } from "@planc/core/markdown";
import type { Caller } from "../k6/calls.ts";
import { amountText } from "../text.ts";

export interface ScriptFacts {
  /** `written`, or why there is none. */
  readonly script: string;
  readonly who: Caller;
  readonly variable: string;
  /** More than one where no role may make all calls. */
  readonly roles: readonly string[];
  /** Operations that are refused where another record has what only one may have. */
  readonly apart: readonly string[];
  /** Operations that change the session or the account of the test. */
  readonly spared: readonly string[];
  readonly scenarios: readonly ViewOf<typeof performance.scenario>[];
}

/** What the script of this plan needs and takes for right; how it works stands at its head. */
export function scriptTable({
  script,
  who,
  variable,
  roles,
  apart,
  spared,
  scenarios,
}: ScriptFacts) {
  if (script !== "written") return table(["Script", "Why none"], [["not written", script]]);
  const rows: (readonly [string, Inline | readonly Inline[]])[] = [
    [
      "File",
      [inlineCode("performance/load-test.k6.js"), ", ", inlineCode("load-test.mjs"), " (Node)"],
    ],
    ...(who === "nobody" ? [] : [["Account", accountOf(who, variable, roles)] as const]),
    ...(who === "token" && variable !== "KEY"
      ? [[`${variable} lasts`, `> ${amountText(longest(scenarios))}`] as const]
      : []),
    ...(apart.length > 0 ? [["409 allowed", coded(apart)] as const] : []),
    ...(spared.length > 0 ? [["Not mixed", coded(spared)] as const] : []),
  ];
  return table(["Script", ""], rows);
}

function accountOf(who: Caller, variable: string, roles: readonly string[]): readonly Inline[] {
  if (roles.length > 0) return [inlineCode("ACCOUNTS"), `, one each: ${roles.join(", ")}`];
  const shown = who === "signsIn" ? ["EMAIL", "PASSWORD"] : [variable];
  return [...coded(shown), ", every role"];
}

/** Names as code, with commas between. */
export function coded(names: readonly string[]): readonly Inline[] {
  return names.flatMap((name, at) => [...(at > 0 ? [", "] : []), inlineCode(name)]);
}

/** How long the longest test runs. */
function longest(scenarios: ScriptFacts["scenarios"]) {
  const minutes = scenarios.map(({ data }) =>
    data.stages.reduce((sum, { duration }) => sum + duration.value, 0),
  );
  return { value: Math.max(...minutes), unit: "min" };
}
