import type { RunResult } from "@planc/core/host";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { bullets, categories, numbered, template } from "../fixtures/constitutions.ts";
import { codes, compile, dataIn, idsIn, sourceOf } from "../fixtures/prompt.ts";

const governed = (constitution: string, prompt = "Sailors book berths.") =>
  compile(prompt, sourceOf(constitution, "constitution"));

const principlesIn = ({ plan }: RunResult) =>
  dataIn(plan, "brief/principle").map((each) => Object.values(each as object).slice(0, 3));

it("reads numbered principles, with level, and further sections with rules", async () => {
  const result = await governed(numbered);
  expect(principlesIn(result)).toEqual([
    [
      "Additional Constraints",
      "Availability: 99.9% uptime. Rate limiting: 100 requests per minute per client.",
      "must",
    ],
    [
      "API First",
      "Contracts MUST be written before code. Responses MUST arrive within 300 ms at p95. The API SHOULD be versioned.",
      "must",
    ],
    [
      "Boring Technology",
      "MariaDB is the only database. Cassandra and Memcached are forbidden. We prefer Vue.",
      "must",
    ],
    ["Governance", "All pull requests MUST verify compliance.", "must"],
    ["Simplicity", "Prefer small modules where possible.", "should"],
    [
      "Test-First",
      "Tests come before the code. Coverage of at least 85% of lines. At least 2 reviewers approve each change.",
      "must",
    ],
  ]);
  expect(codes(result.findings)).toEqual([]);
});

const rulesIn = ({ plan }: RunResult) =>
  dataIn(plan, "brief/principle").flatMap((each) => {
    const { rules = [] } = each as { rules?: { text: string; level: string; itself?: true }[] };
    return rules.map(({ text, level, itself }) => [level, text, ...(itself ? ["itself"] : [])]);
  });

it("gives each rule the level of its own words", async () => {
  const text = `# Harbour Constitution
## Core Principles
### I. Quick
Berth lists MUST open within 2 s and SHOULD be cached. Old lists MAY be dropped.
The harbour is old. Memcached SHOULD NOT be added; use MariaDB instead.
No more than 2 buoys per berth.
## Governance
Changes to this text MUST be announced. We meet on Mondays.
`;
  const result = await governed(text);
  expect(rulesIn(result)).toEqual([
    ["must", "Changes to this text MUST be announced.", "itself"],
    ["must", "Berth lists MUST open within 2 s"],
    ["should", "SHOULD be cached."],
    ["may", "Old lists MAY be dropped."],
    ["should", "Memcached SHOULD NOT be added"],
    ["should", "use MariaDB instead."],
    ["must", "No more than 2 buoys per berth."],
  ]);
});

it("demands no technology of which a rule only speaks", async () => {
  const text = "# Rules\n- Memcached keys MUST have an expiry.\n- MariaDB MUST be used for rows.";
  const { plan } = await governed(text);
  expect(dataIn(plan, "brief/principle").map((each) => Object(each).technologies)).toEqual([
    [{ name: "MariaDB", modality: "must" }],
    undefined,
  ]);
});

it("says where rules stand in comments, and leaves reports and examples alone", async () => {
  const text = `# Rules
<!-- Sync Impact Report: tests MUST pass -->
<!-- Example: Libraries MUST be small -->
<!-- Old:
Berths MUST be numbered. -->
- Keep it small.
`;
  expect((await governed(text)).findings.map(({ message }) => message)).toEqual([
    "The constitution constitution holds 1 rule in comments, which count for nothing: “Berths MUST be numbered.”.",
  ]);
});

it("reads bullets as principles, what is nested below one included", async () => {
  expect(principlesIn(await governed(bullets))).toEqual([
    [
      "Keep it small",
      "Keep it small; at most 300 lines per file. Exceptions give their reason.",
      "must",
    ],
    ["No Cassandra", "No Cassandra.", "must"],
    ["p95 latency of the API under 200 ms", "p95 latency of the API under 200 ms.", "must"],
    [
      "Security first",
      "Security first: all traffic is encrypted. Secrets are never stored in the repository.",
      "must",
    ],
  ]);
});

it("reads sections of categories as principles", async () => {
  expect(principlesIn(await governed(categories))).toEqual([
    [
      "Code Quality",
      "Test coverage must be 80% or higher. Complexity below 10. Two people look at every change.",
      "must",
    ],
    [
      "Performance Standards",
      "API response time must stay under 500 ms at the 95th percentile. Memcached. Passwords in Vue.",
      "must",
    ],
  ]);
});

it("makes numbers gates that name their principle, and no load of what is about the work", async () => {
  const { plan } = await governed(numbered);
  expect(dataIn(plan, "brief/quantity")).toEqual([
    {
      about: "uptime",
      measure: "availability",
      kind: "system-target",
      comparator: ">=",
      value: 99.9,
      unit: "%",
      key: "Additional Constraints",
    },
    {
      about: "lines",
      measure: "coverage",
      kind: "system-target",
      comparator: ">=",
      value: 85,
      unit: "%",
      key: "Test-First",
    },
    {
      about: "requests per minute",
      kind: "limit",
      comparator: "<=",
      value: 100,
      unit: "req/min",
      per: "client",
      key: "Additional Constraints",
    },
    {
      about: "responses",
      said: "responses MUST arrive within 300 ms at p95",
      measure: "response-time",
      kind: "system-target",
      comparator: "<=",
      value: 300,
      unit: "ms",
      percentile: 95,
      key: "API First",
    },
    {
      about: "reviewers",
      said: "at least 2 reviewers approve each change",
      kind: "limit",
      comparator: ">=",
      value: 2,
      unit: "reviewer",
      key: "Test-First",
    },
  ]);
});

it("reads technologies as a prompt's, with what is forbidden", async () => {
  const { plan } = await governed(numbered);
  const mentions = dataIn(plan, "reading/mention") as { technology: string; modality: string }[];
  expect(mentions.map(({ technology, modality }) => [technology, modality])).toEqual([
    ["Cassandra", "avoid"],
    ["MariaDB", "must"],
    ["Memcached", "avoid"],
    ["Vue", "prefer"],
  ]);
  const other = await governed(categories);
  expect(dataIn(other.plan, "brief/mention")).toEqual([
    { technology: "Memcached", modality: "avoid", kind: "product", topic: "cache" },
  ]);
});

it("makes no thing, person, action or requirement of the product", async () => {
  const slots = ["concept", "actor", "action", "requirement", "system", "part"];
  const alone = await compile("Sailors book berths.");
  const { plan } = await governed(numbered);
  for (const slot of slots) {
    expect(idsIn(plan, `brief/${slot}`)).toEqual(idsIn(alone.plan, `brief/${slot}`));
  }
});

it("says of everything else why it asks for nothing", async () => {
  const { plan } = await governed(numbered);
  const inert = dataIn(plan, "brief/inert") as { text: string; reason: string }[];
  const reasons = inert.map(({ text, reason }) => [text.slice(0, 24), reason]);
  const itself = "is about the constitution itself, not about the product";
  expect(reasons).toEqual([
    ["A contract costs less th", "explains a principle, and asks for nothing itself"],
    ["Amendments need the appr", itself],
    ["Core Principles", "names what stands under it"],
    ["Every change to Harbour ", "introduces the constitution, and asks for nothing"],
    ["Governance", itself],
    ["Harbour Desk Constitutio", "names what stands under it"],
    ["Rationale: Clients are b", "explains a principle, and asks for nothing itself"],
    ["Version: 1.1.0 | Ratifie", itself],
  ]);
});

it.each([
  ["the template", template],
  ["an empty file", "\n"],
  ["a comment alone", "<!-- to be written -->"],
])("counts %s as none, and says so", async (_name, text) => {
  const result = await governed(text);
  expect([principlesIn(result), codes(result.findings)]).toEqual([
    [],
    ["intake/constitution-unfilled"],
  ]);
});

it("reads what is filled in of a template, and says what is not", async () => {
  const half = template.replace(
    "### [PRINCIPLE_1_NAME]",
    "### I. Small\nKeep it small.\n\n### [X_NAME]",
  );
  const result = await governed(half);
  expect([principlesIn(result), result.findings.map(({ message }) => message)]).toEqual([
    [["Small", "Keep it small.", "must"]],
    [
      "The constitution constitution holds 7 places that nobody has filled in, for example “[PROJECT_NAME] Constitution”.",
    ],
  ]);
});

it("never fails, whatever a constitution holds", async () => {
  const line = fc.oneof(
    fc.constantFrom(
      "# Constitution",
      "## Core Principles",
      "### I. Name",
      "#### II. (NON-NEGOTIABLE)",
      "- **Lead**: MUST use Vue under 200 ms",
      "  - nested [PRINCIPLE_1_NAME]",
      "**Rationale**:",
      "| a | b |\n|---|---|\n| No Memcached | 99.9% |",
      "```\ncode\n```",
      "<!-- open",
      "-->",
      "## Governance",
      "**Version**: 1.0.0",
      "",
    ),
    fc.string({ unit: "binary", maxLength: 40 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
      const result = await governed(lines.join("\n"));
      expect(result.crashed).toBe(false);
      expect(codes(result.findings).filter((code) => code.startsWith("core/"))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
