import { brief, security } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import plugin from "../plugin.ts";

const gdpr = given(brief.regime, "gdpr", { name: "GDPR" });
const clause = (name: string, controls: readonly `security/control#${string}`[]) =>
  given(security.mapping, "gdpr.clause", {
    regime: "brief/regime#gdpr",
    clause: name,
    duty: "a duty",
    controls,
    evidence: "a test",
  });
const control = given(security.control, "audit-log", {
  name: "Audit log",
  what: "Who did what.",
  at: ["brief/regime#gdpr"],
  verification: "A test.",
  standards: [],
});

ruleTester(plugin, "regime-without-mapping")
  .valid([
    { name: "mapped", nodes: [gdpr, clause("Art. 33", [])] },
    {
      name: "about accessibility alone",
      nodes: [given(brief.regime, "wcag", { name: "WCAG 2.2" })],
    },
  ])
  .invalid([
    {
      name: "not in the catalogue",
      nodes: [given(brief.regime, "house", { name: "House rules" })],
      findings: [{ code: "security/regime-without-mapping", ref: "brief/regime#house" }],
    },
  ]);

ruleTester(plugin, "clause-without-control")
  .valid([
    {
      name: "supported",
      nodes: [gdpr, control, clause("Art. 33", ["security/control#audit-log"])],
    },
    { name: "met outside of the software", nodes: [gdpr, clause("Art. 28", [])] },
  ])
  .invalid([
    {
      name: "not supported",
      nodes: [gdpr, clause("Art. 33", [])],
      findings: [
        {
          code: "security/clause-without-control",
          message: "GDPR, Art. 33: no control of the plan supports it.",
        },
      ],
    },
  ]);
