import { optional } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { nodeLink, paragraph, strong, table } from "@planc/core/markdown";
import { wordings } from "../catalog/account-rules.ts";
import { section } from "../kit.ts";
import { counted } from "../text.ts";
import { inOrder, limitText } from "./account-rules.ts";

/** Controls with how each is verified, duties, and what supports which clause. */
export const controlsSection = section("controls", {
  document: "security/threat-model.md",
  title: "Controls",
  reads: {
    controls: optional(security.control),
    rules: optional(security.accountRule),
    obligations: optional(security.obligation),
    mappings: optional(security.mapping),
    regimes: optional(brief.regime),
  },
  render: ({ controls, rules, obligations, mappings, regimes }) => {
    const names = new Map<string, string>(controls.map((each) => [each.ref, each.data.name]));
    const regimeNames = new Map<string, string>(regimes.map((each) => [each.ref, each.data.name]));
    const blocks = [
      ...(controls.length === 0
        ? []
        : [
            table(
              ["Control", "What", "Places", "Verified by", "Standards"],
              controls.map(({ ref, data }) => [
                nodeLink(ref, data.name),
                data.what,
                String(data.at.length),
                data.verification,
                data.standards.join(", "),
              ]),
            ),
          ]),
      ...(rules.length === 0
        ? []
        : [
            paragraph(strong("Limits of sign-in"), " as the text states them."),
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
              ["Duty", "From", "About"],
              obligations.map(({ ref, data }) => [
                nodeLink(ref, data.text),
                data.regime ? (regimeNames.get(data.regime) ?? data.regime) : "the input",
                data.applies.length === 0 ? "the whole" : counted(data.applies.length, "concept"),
              ]),
            ),
          ]),
      ...(mappings.length === 0
        ? []
        : [
            paragraph(
              strong("Clauses and what supports them."),
              " Support is not compliance: an auditor or a court says that.",
            ),
            table(
              ["Clause", "Asks for", "Supported by", "Shown by", "Gap"],
              mappings.map(({ ref, data }) => [
                nodeLink(ref, `${regimeNames.get(data.regime) ?? data.regime} ${data.clause}`),
                data.duty,
                data.controls.map((each) => names.get(each) ?? each).join(", "),
                data.evidence,
                data.gap ?? "",
              ]),
            ),
          ]),
    ];
    return blocks.length === 0 ? undefined : { blocks };
  },
});
