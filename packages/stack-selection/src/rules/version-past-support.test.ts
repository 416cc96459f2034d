import { decision, host } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { candidate, choice, topic } from "../fixtures/decisions.ts";
import plugin from "../plugin.ts";
import { isBefore } from "../scoring/past-support.ts";

ruleTester(plugin, "version-past-support")
  .valid([
    {
      name: "supported when the catalogue was checked",
      nodes: [
        topic("web-framework", true),
        candidate("web-framework", "nextjs"),
        choice("web-framework", "nextjs", "16"),
      ],
    },
    {
      name: "a version that no source knows",
      nodes: [
        topic("web-framework", true),
        candidate("web-framework", "nextjs"),
        choice("web-framework", "nextjs", "canary"),
      ],
    },
    {
      name: "the newest line that who rents it out has",
      nodes: [
        topic("web-framework", true),
        candidate("web-framework", "nextjs"),
        choice("web-framework", "nextjs", "14.2"),
        given(decision.hosting, "web-framework", {
          choice: "decision/choice#web-framework",
          by: "provider",
          name: "Rented pages",
          on: "a cloud",
          line: "14.2",
          because: "A team of two looks after nothing else.",
          consequences: { positive: [], negative: [], mitigation: [] },
        }),
      ],
    },
  ])
  .invalid([
    {
      name: "ended before the catalogue was checked",
      nodes: [
        topic("web-framework", true),
        candidate("web-framework", "nextjs"),
        choice("web-framework", "nextjs", "14.2"),
      ],
      findings: [
        {
          code: "stack/version-past-support",
          message: "nextjs 14.2 has no support since 2025-10-26; supported on 2026-11-29: 16.",
        },
      ],
    },
    {
      name: "older than anything in the catalogue",
      nodes: [
        topic("relational-store", true),
        candidate("relational-store", "postgresql"),
        choice("relational-store", "postgresql", "9.1"),
      ],
      findings: [{ code: "stack/version-past-support" }],
    },
    {
      name: "ends before the date of the plan",
      nodes: [
        topic("runtime", true),
        candidate("runtime", "nodejs"),
        choice("runtime", "nodejs", "24"),
        given(host.asOf, { date: "2028-06-01" }),
      ],
      findings: [
        { code: "stack/version-past-support", message: /2028-04-30; .* 2028-06-01: 26\.$/ },
      ],
    },
    {
      name: "the support of all lines ends before the date of the plan",
      nodes: [
        topic("runtime", true),
        candidate("runtime", "nodejs"),
        choice("runtime", "nodejs", "26"),
        given(host.asOf, { date: "2031-06-01" }),
      ],
      findings: [
        {
          code: "stack/version-past-support",
          message:
            "nodejs 26 has no support since 2029-04-30; what is supported on 2031-06-01 was not known on 2026-08-22, when the catalogue was checked.",
        },
      ],
    },
  ]);

describe("isBefore", () => {
  it.each([
    ["9.6", "14", true],
    ["v0.68+", "0.70", true],
    ["14.1", "14", false],
    ["newest", "14", false],
  ])("%s before %s: %s", (named, line, before) => {
    expect(isBefore(named, line)).toBe(before);
  });
});
