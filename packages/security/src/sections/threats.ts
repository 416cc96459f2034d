import { optional, type PlanNodeOf } from "@planc/core";
import { security } from "@planc/core/ir";
import { type Inline, nodeLink, paragraph, strong, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { counted, distinct, listed } from "../text.ts";
import { bySeverity } from "./order.ts";

type Threat = PlanNodeOf<typeof security.threat>;

/** The threat model: boundaries, what is open with its facts, what is answered by which control. */
export const threatsSection = section("threats", {
  document: "security/threat-model.md",
  title: "Threats",
  reads: {
    boundaries: optional(security.boundary),
    threats: optional(security.threat),
    controls: optional(security.control),
  },
  render: ({ boundaries, threats, controls }) => {
    if (threats.length === 0 && boundaries.length === 0) return undefined;
    const names = new Map<string, string>(controls.map((each) => [each.ref, each.data.name]));
    const open = threats.filter((each) => each.data.status === "open").sort(bySeverity);
    const answered = threats.filter((each) => each.data.status !== "open").sort(bySeverity);
    return {
      blocks: [
        ...(boundaries.length === 0
          ? []
          : [
              table(
                ["Boundary", "Crossings", "Enforced by"],
                boundaries.map(({ ref, data }) => [
                  nodeLink(ref, data.name),
                  String(data.crossings.length),
                  data.enforcedBy,
                ]),
              ),
            ]),
        ...(threats.length === 0
          ? []
          : [
              paragraph(
                "Severity is likelihood times impact, 1 to 3 each: 1–2 low, 3–4 medium, 6 high, 9 critical. Impact follows the data class: restricted high, confidential medium, else low. A control lowers likelihood to low; what then remains is the residual severity. What the plan does not know is not judged.",
              ),
            ]),
        ...(open.length === 0
          ? []
          : [
              paragraph(strong(`Open (${open.length})`)),
              table(
                ["Rule", "What happens", "Kind", "Severity", "To do"],
                open.map(({ ref, data }): (Inline | Inline[])[] => [
                  nodeLink(ref, data.rule),
                  `${data.title}: ${data.scenario}`,
                  `${data.stride}, ${data.weakness ?? "no CWE"}`,
                  `${data.severity} (${data.likelihood} × ${data.impact})`,
                  data.mitigation,
                ]),
              ),
            ]),
        ...(answered.length === 0
          ? []
          : [
              paragraph(strong(`Answered (${answered.length})`)),
              table(
                ["Rule", "What happens", "Kind", "Severity", "Answered by", "Residual"],
                grouped(answered).map((group) => answeredRow(group, names)),
              ),
            ]),
      ],
    };
  },
});

/** One line for all places where the same rule, severity and controls meet. */
function grouped(threats: readonly Threat[]): readonly (readonly [Threat, ...Threat[]])[] {
  const groups = new Map<string, [Threat, ...Threat[]]>();
  for (const each of threats) {
    const { rule, severity, residual, mitigatedBy } = each.data;
    const key = [rule, severity, residual, ...mitigatedBy].join(" ");
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}

function answeredRow(
  group: readonly [Threat, ...Threat[]],
  names: ReadonlyMap<string, string>,
): Inline[] {
  const [first] = group;
  const { data } = first;
  const places =
    group.length === 1
      ? data.scenario
      : `${counted(group.length, "place")}, first: ${data.scenario}`;
  return [
    nodeLink(first.ref, data.rule),
    `${data.title}: ${places}`,
    `${data.stride}, ${data.weakness ?? "no CWE"}`,
    data.severity,
    listed(distinct(data.mitigatedBy.map((each) => names.get(each) ?? each))),
    data.residual,
  ];
}
