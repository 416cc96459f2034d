import type { PlanNode } from "@planc/core";
import type { ProbeResult, RunResult } from "@planc/core/host";
import { api, architecture, brief, data, decision, workload } from "@planc/core/ir";
import { accountStatements, type StatementOutcome } from "./account-statements.ts";
import type { Palette } from "./terminal/palette.ts";
import { labelled, wrap } from "./terminal/wrap.ts";

export interface SummaryFacts {
  readonly result: RunResult;
  readonly palette: Palette;
  /** `plan/plan.md and 31 files`, or what a dry run would write. */
  readonly written: string;
  /** In seconds. */
  readonly compiled: number;
  readonly verified: number | undefined;
  /** The catalogue that the last plan in the folder was decided with, where it was another one. */
  readonly catalogueBefore?: string | undefined;
}

/** What a person wants to know at a glance, within 80 columns. */
export function summaryOf(facts: SummaryFacts): string {
  const { result, palette, written, compiled, verified, catalogueBefore } = facts;
  const { plan } = result;
  const product = plan.get(brief.product);
  const style = plan.get(decision.style);
  const counts = [
    count(
      plan.get(architecture.component).filter((each) => each.data.kind !== "person").length,
      "component",
    ),
    count(plan.get(data.table).length, "table"),
    count(plan.get(api.operation).length, "operation"),
    count(plan.get(api.entryPoint).length, "entry point"),
  ].filter((each) => each !== undefined);
  const choices = plan.get(decision.choice);
  const inUse = choices.filter(({ data: { basis, found } }) => basis === "existing" && found);
  // What the text only prefers was decided here.
  const isNamed = ({ why, data }: (typeof choices)[number]) =>
    why.kind === "stated" && data.wish === undefined;
  const stated = choices
    .filter((each) => isNamed(each) && !inUse.includes(each))
    .map((each) => each.data.name);
  const names = new Map<string, string>(
    plan.get(decision.candidate).map((each) => [each.ref, each.data.name]),
  );
  const decided = choices
    .filter((each) => !isNamed(each) && !inUse.includes(each))
    .map((each) => {
      const next = each.data.next === undefined ? undefined : names.get(each.data.next);
      return next === undefined ? each.data.name : `${each.data.name} (next ${next})`;
    });
  const assumed = [...plan]
    .filter((slot) => slot.id.startsWith("brief/") || slot.id.startsWith("workload/"))
    .flatMap((slot) => slot.nodes)
    .filter((each) => isFact(each));
  const load = plan.get(workload.load).filter((each) => each.why.kind === "assumed");
  const questions = plan.get(brief.question);
  const blocks = [
    [
      `  ${palette.bold(product?.data.name ?? "Nothing to plan")}`,
      `  ${palette.dim([...(style ? [style.data.name] : []), ...counts].join(" · "))}`,
    ],
    [
      line("read", readLine(result)),
      line("stated", stated.join(", ")),
      line("in use", inUse.map((each) => each.data.name).join(", ")),
      line("decided", decided.join(", ")),
      line(
        "assumed",
        assumed.length === 0
          ? ""
          : `${assumed.length} facts${
              load.length === 0
                ? ""
                : `, of load: ${load
                    .map(
                      (each) =>
                        `${each.data.title} ${number(each.data.figure.value)} ${each.data.figure.unit}`,
                    )
                    .slice(0, 3)
                    .join(", ")}`
            }`,
      ),
      line(
        "catalogue",
        catalogueBefore === undefined
          ? ""
          : `${plan.get(decision.catalogue)?.data.version ?? "unknown"}; the last plan in this folder was decided with ${catalogueBefore}, and planc catalog diff tells what that changes in a plan`,
      ),
      line(
        "ask",
        questions.length === 0
          ? ""
          : questions
              .map((each) => each.data.text)
              .slice(0, 3)
              .join(" "),
      ),
    ].filter((each) => each !== ""),
    result.probes.map((each) => probeLine(each, palette)),
    [findingsLine(result, palette)].filter((each) => each !== ""),
    [
      `  ${written}    ${palette.dim(
        `compiled in ${seconds(compiled)}${verified === undefined ? "" : `, verified in ${seconds(verified)}`}`,
      )}`,
    ],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}

/** `40 of 42 statements used by the plan, 1 without effect on it, 1 not understood` */
function readLine({ plan }: RunResult): string {
  const all = accountStatements(plan);
  const of = (outcome: StatementOutcome) => all.filter((each) => each.outcome === outcome).length;
  return [
    `${number(of("used"))} of ${count(all.length, "statement") ?? "0 statements"} used by the plan`,
    ...[
      [of("kept"), "that nothing rests on"],
      [of("inert"), "without effect on it"],
      [of("unread"), "not understood"],
    ].flatMap(([amount, what]) => (amount === 0 ? [] : [`${number(Number(amount))} ${what}`])),
  ].join(", ");
}

function isFact({ why }: PlanNode): boolean {
  return why.kind === "assumed";
}

function line(label: string, text: string): string {
  return text === "" ? "" : labelled(label, text);
}

/** `✔ schema.sql     6 tables, 11 indexes   PostgreSQL 0.9 s`, over two lines where one is too narrow. */
export function probeLine(probe: ProbeResult, palette: Palette): string {
  const mark =
    probe.status === "passed"
      ? palette.good("✔")
      : probe.status === "failed"
        ? palette.bad("✖")
        : palette.dim("–");
  const what =
    probe.files.length === 1
      ? (probe.files[0]?.split("/").at(-1) ?? "")
      : `${probe.files.length} files`;
  const head = `${what.padEnd(16)} ${probe.tool}`;
  const time = probe.status === "not-run" ? "" : seconds(probe.ms / 1000);
  const detail = probe.status === "not-run" ? `not run: ${probe.detail}` : probe.detail;
  const short = `${what.padEnd(16)} ${detail}`;
  const tail = `${probe.tool} ${time}`.trim();
  if (short.length + tail.length <= 73) return `  ${mark} ${short}  ${palette.dim(tail)}`;
  const lines = wrap(detail, 58).map((line) => `${" ".repeat(21)}${line}`);
  return [`  ${mark} ${head} ${palette.dim(time)}`.trimEnd(), ...lines].join("\n");
}

function findingsLine({ findings }: RunResult, palette: Palette): string {
  const of = (severity: string) => findings.filter((each) => each.severity === severity).length;
  const [errors, warnings] = [of("error"), of("warning")];
  if (errors === 0 && warnings === 0) return "";
  const text = [
    errors > 0 ? count(errors, "error") : undefined,
    warnings > 0 ? count(warnings, "warning") : undefined,
  ]
    .filter((each) => each !== undefined)
    .join(", ");
  return errors > 0 ? `  ${palette.bad(`✖ ${text}`)}` : `  ${palette.careful(`⚠ ${text}`)}`;
}

function count(amount: number, noun: string): string | undefined {
  return amount === 0 ? undefined : `${number(amount)} ${noun}${amount === 1 ? "" : "s"}`;
}

function number(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
}

export function seconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} s`;
}
