import { expect, it } from "vitest";
import { codes, compileSources, dataIn } from "../fixtures/prompt.ts";

/** A specification with clarifications, and what else it says. */
const clarified = (clarifications: string, more = "- **FR-001**: Members MUST lend boats.") =>
  compileSources({
    spec: `# Feature Specification: Boat House\n\n## Clarifications\n\n${clarifications}\n\n## Requirements\n\n${more}\n`,
  });

const kept = "- **FR-001**: Track logs MUST be kept for 12 months.";

it.each([
  ["a list", "- Q: How long are track logs kept? → A: 24 months, not 12."],
  ["bold labels", "- **Q**: How long are track logs kept? **A**: 24 months"],
  ["a bullet below", "- **Q1: How long are track logs kept?**\n  - A: 24 months"],
  ["a bullet beside", "- Q: How long are track logs kept?\n- A: 24 months"],
  ["paragraphs", "Q: How long are track logs kept?\n\nA: 24 months"],
  ["bold questions", "**How long are track logs kept?** 24 months"],
  ["an arrow", "1. How long are track logs kept? → 24 months"],
  ["a table", "| Question | Answer |\n|---|---|\n| How long are track logs kept? | 24 months |"],
])("takes the subject of a number from its question, in the form of %s", async (_name, text) => {
  const { plan, findings } = await clarified(text, kept);
  expect(dataIn(plan, "brief/quantity")).toEqual([
    {
      about: "track logs",
      measure: "retention",
      kind: "limit",
      comparator: "=",
      value: 24,
      unit: "month",
      key: "FR-001",
    },
  ]);
  expect(codes(findings)).toEqual(["intake/quantity-replaced"]);
});

it("names both places of a number that an answer replaces, whatever its unit", async () => {
  const { findings } = await clarified(
    "- Q: How long are track logs kept? → A: 2 years",
    `${kept}\n- **FR-002**: Members MUST lend boats for 12 months.`,
  );
  expect(findings.map(({ message }) => message)).toEqual([
    "track logs: 12 month (spec, line 9, “12 months”) is replaced by the later answer 2 year (spec, line 5, “2 years”).",
  ]);
});

it("counts what the question asks for", async () => {
  const { plan } = await clarified(
    "- Q: How many repairs may a boat have? → A: At most 2; a third needs an approval.",
  );
  expect(dataIn(plan, "brief/quantity")).toEqual([
    {
      about: "repairs",
      measure: "other",
      kind: "limit",
      comparator: "<=",
      value: 2,
      unit: "repair",
      key: "R-many-repairs-boat",
    },
  ]);
});

const answered = async (text: string) => {
  const { plan } = await clarified(text);
  const requirement = dataIn(plan, "brief/requirement").find(
    (each) => Object(each).kind === "premise",
  );
  const mentions = dataIn(plan, "brief/mention").map((each) => {
    const { technology, modality } = Object(each);
    return `${technology} ${modality}`;
  });
  const { text: said, priority } = Object(requirement);
  return [said, priority, ...mentions];
};

it.each([
  ["- Q: Should we use Memcached for sessions? → A: No", "wont", "Memcached avoid"],
  [
    "- Q: Should we use Memcached for sessions? → A: No, deferred to phase 2.",
    "wont",
    "Memcached avoid",
  ],
  ["- Q: Should tracks go to Cassandra? → A: Yes", undefined, "Cassandra must"],
  [
    "- Q: Should tracks go to Cassandra? → A: No, use MariaDB",
    undefined,
    "Cassandra avoid",
    "MariaDB must",
  ],
  ["- Q: Which database is used, MariaDB or CouchDB? → A: CouchDB", undefined, "CouchDB must"],
  ["- Q: May a member see the loans of others? → A: No, only their own.", undefined],
  ["- Q: Password reset? → A: Out of scope", "wont"],
  ["- Q: How do members sign in? → A: JWT in cookies", undefined],
])("takes the meaning of a short answer from its question: %s", async (text, ...expected) => {
  const said = text.replace(/^- Q: /, "").replace(" → A:", "");
  expect(await answered(text)).toEqual([said, ...expected]);
});

it("keeps a question that nothing answers as one", async () => {
  const { plan } = await clarified("- Q: Who may lend?\n- Q: How long? → A: 3 days");
  expect(dataIn(plan, "brief/question").map((each) => Object(each).text)).toContain(
    "Who may lend?",
  );
});
