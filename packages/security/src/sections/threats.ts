import { groupedBy, listed, optional, type PlanNodeOf } from "@planc/core";
import { security } from "@planc/core/ir";
import { fileLink, type Inline, nodeLink, paragraph, strong, table } from "@planc/core/markdown";
import { type Elements, elementNames, elementSlots, placesOf } from "../elements.ts";
import { section } from "../kit.ts";
import { distinct, someOf } from "../text.ts";
import { flows } from "./flows.ts";
import { bySeverity } from "./order.ts";

type Threat = PlanNodeOf<typeof security.threat>;

const mostNames = 6;
const severity = "Severity (likelihood × impact)";

/** The threat model: boundaries and flows, what is open, what is answered by which control. */
export const threatsSection = section("threats", {
  document: "security/threat-model.md",
  title: "Threats",
  reads: {
    ...elementSlots,
    boundaries: optional(security.boundary),
    identity: optional(security.identity),
    threats: optional(security.threat),
    controls: optional(security.control),
  },
  render: ({ boundaries, threats, controls, identity, ...plan }) => {
    if (threats.length === 0 && boundaries.length === 0) return undefined;
    const names = new Map<string, string>(controls.map((each) => [each.ref, each.data.name]));
    const nameOf = elementNames(plan);
    const open = threats.filter((each) => each.data.status === "open").sort(bySeverity);
    const answered = threats.filter((each) => each.data.status !== "open").sort(bySeverity);
    const encrypted = new Set<string>(
      plan.connections.flatMap(({ ref, data }) => (data.encrypted ? [ref] : [])),
    );
    return {
      blocks: [
        ...(boundaries.length === 0
          ? []
          : [
              table(
                ["Boundary", "Inside", "Crossings encrypted"],
                boundaries.map(({ ref, data }) => [
                  nodeLink(ref, data.name),
                  data.inside.map(nameOf).join(", "),
                  `${data.crossings.filter((each) => encrypted.has(each)).length} of ${data.crossings.length}`,
                ]),
              ),
            ]),
        ...flows(plan, identity),
        ...(open.length === 0
          ? []
          : [
              paragraph(strong(`Open (${open.length})`)),
              table(
                ["Threat", "Where", "At stake", "STRIDE, CWE", severity, "To do"],
                grouped(open).map((group) => [
                  ...row(group, plan),
                  group[0].data.wanted ?? group[0].data.mitigation,
                ]),
              ),
            ]),
        ...(answered.length === 0
          ? []
          : [
              paragraph(strong(`Answered (${answered.length})`)),
              table(
                ["Threat", "Where", "At stake", "STRIDE, CWE", severity, "Answered by", "Residual"],
                grouped(answered).map((group) => [
                  ...row(group, plan),
                  listed(
                    distinct(group[0].data.mitigatedBy.map((each) => names.get(each) ?? each)),
                  ),
                  group[0].data.residual,
                ]),
              ),
            ]),
        ...(threats.length === 0 ? [] : [paragraph("Scenarios: ", fileLink("threats.csv"))]),
      ],
    };
  },
});

type Group = readonly [Threat, ...Threat[]];

/** One line for all places where the same rule, stake, severity and controls meet. */
function grouped(threats: readonly Threat[]): readonly Group[] {
  return [
    ...groupedBy(threats, ({ data: { rule, likelihood, impact, residual, mitigatedBy, stake } }) =>
      [rule, likelihood, impact, residual, ...mitigatedBy, ...(stake ?? [])].join(" "),
    ).values(),
  ];
}

function row(group: Group, plan: Elements): Inline[] {
  const [{ ref, data }] = group;
  return [
    nodeLink(ref, `${data.title} (${data.rule})`),
    placesOf(
      group.flatMap((each) => each.data.elements),
      plan,
    ),
    someOf(data.stake ?? [], mostNames),
    data.weakness === undefined ? data.stride : `${data.stride}, ${data.weakness}`,
    `${data.severity} (${data.likelihood} × ${data.impact})`,
  ];
}
