import { optional } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { csv } from "./csv.ts";

/** Duties in whole sentences, and clauses with what would show an auditor that each is met. */
export const dutyRegisters = artifact("duty-registers", {
  reads: {
    controls: optional(security.control),
    obligations: optional(security.obligation),
    mappings: optional(security.mapping),
    regimes: optional(brief.regime),
    concepts: optional(brief.concept),
  },
  emit: ({ controls, obligations, mappings, regimes, concepts }) => {
    const names = new Map<string, string>(
      [...controls, ...regimes, ...concepts].map(({ ref, data }) => [ref, data.name]),
    );
    const nameOf = (ref: string) => names.get(ref) ?? ref;
    return [
      {
        path: "security/duties.csv",
        rows: obligations.map(({ data }) => [
          data.kind,
          data.text,
          data.regime ? nameOf(data.regime) : "the input",
          data.applies.map(nameOf).join("; "),
          data.days === undefined ? "" : String(data.days),
        ]),
        head: ["kind", "duty", "from", "about", "days"],
      },
      {
        path: "security/clauses.csv",
        rows: mappings.map(({ data }) => [
          nameOf(data.regime),
          data.clause,
          data.duty,
          data.controls.map(nameOf).join("; "),
          data.evidence,
          data.gap ?? "",
        ]),
        head: ["regime", "clause", "asks for", "supported by", "shown by", "gap"],
      },
    ].flatMap(({ path, head, rows }) =>
      rows.length === 0 ? [] : [{ path, mediaType: "text/csv", text: csv([head, ...rows]) }],
    );
  },
});
