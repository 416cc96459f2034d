import { optional, type PlanNodeOf } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { fileLink, nodeLink, paragraph, strong, table } from "@planc/core/markdown";
import { wordings } from "../catalog/account-rules.ts";
import { elementSlots, inShort } from "../elements.ts";
import { section } from "../kit.ts";
import { inOrder, limitText } from "./account-rules.ts";
import { dutyName } from "./duty-name.ts";

type Control = PlanNodeOf<typeof security.control>;

/** Controls with where each holds and how it is verified, duties, and what supports which clause. */
export const controlsSection = section("controls", {
  document: "security/threat-model.md",
  title: "Controls",
  reads: {
    ...elementSlots,
    controls: optional(security.control),
    rules: optional(security.accountRule),
    obligations: optional(security.obligation),
    mappings: optional(security.mapping),
    regimes: optional(brief.regime),
  },
  render: ({ controls, rules, obligations, mappings, regimes, ...plan }) => {
    const names = new Map<string, string>(controls.map((each) => [each.ref, each.data.name]));
    const regimeNames = new Map<string, string>(regimes.map((each) => [each.ref, each.data.name]));
    const concepts = new Map<string, string>(
      plan.concepts.map(({ ref, data }) => [ref, data.name]),
    );
    const isTimed = obligations.some(({ data }) => periodOf(data) !== "");
    const blocks = [
      ...(controls.length === 0
        ? []
        : [
            table(
              [
                "Control",
                "Where",
                "In this plan",
                "Verified by",
                ...columns.map(({ head }) => head),
              ],
              controls.map((control) => [
                nodeLink(control.ref, control.data.name),
                inShort(control.data.at, plan),
                control.data.setting ?? (control.data.check ? "" : control.data.what),
                control.data.check ?? control.data.verification,
                ...columns.map((column) => clausesOf(control, column)),
              ]),
            ),
            paragraph("In full: ", fileLink("controls.csv")),
          ]),
      ...(rules.length === 0
        ? []
        : [
            paragraph(strong("Stated limits")),
            table(
              ["Limit", "Value", "What is done"],
              inOrder(rules).map(({ ref, data }) => [
                nodeLink(ref, wordings[data.kind].name),
                limitText(data),
                data.text,
              ]),
            ),
          ]),
      ...(obligations.length === 0
        ? []
        : [
            paragraph(strong(`Duties (${obligations.length})`)),
            table(
              ["Duty", "From", "About", ...(isTimed ? ["Period"] : [])],
              obligations.map(({ ref, data }) => [
                nodeLink(ref, dutyName(data)),
                data.regime ? (regimeNames.get(data.regime) ?? data.regime) : "the input",
                data.applies.map((each) => concepts.get(each) ?? each).join(", ") || "the whole",
                ...(isTimed ? [periodOf(data)] : []),
              ]),
            ),
            paragraph("In full: ", fileLink("duties.csv")),
          ]),
      ...(mappings.length === 0
        ? []
        : [
            paragraph(strong("Clauses")),
            table(
              ["Clause", "Asks for", "Supported by (no proof of compliance)", "Gap"],
              mappings.map(({ ref, data }) => [
                nodeLink(ref, `${regimeNames.get(data.regime) ?? data.regime} ${data.clause}`),
                data.title ?? data.duty,
                data.controls.map((each) => names.get(each) ?? each).join(", "),
                data.left === undefined ? (data.gap ?? "") : gaps[data.left],
              ]),
            ),
            paragraph("What shows each: ", fileLink("clauses.csv")),
          ]),
    ];
    return blocks.length === 0 ? undefined : { blocks };
  },
});

const gaps = { open: "open", outside: "outside the software", spared: "the provider's" } as const;

/** Standards by the words that their ids begin with, which the head says once. */
const columns: readonly { readonly head: string; readonly matches: RegExp }[] = [
  { head: "ASVS 5.0", matches: /^ASVS 5\.0 V/ },
  { head: "Other standards", matches: /^(?!ASVS 5\.0 V)/ },
];

function clausesOf({ data }: Control, { matches }: (typeof columns)[number]): string {
  return data.standards
    .filter((each) => matches.test(each))
    .map((each) => each.replace(matches, ""))
    .join(", ");
}

/** How long something is kept, where the duty is to keep it for a time. */
function periodOf({ kind, days, regime }: PlanNodeOf<typeof security.obligation>["data"]): string {
  // What the input states of itself has its period in the name.
  if (days !== undefined) return regime === undefined ? "" : `${days} days`;
  return kind === "retention" ? "not stated" : "";
}
