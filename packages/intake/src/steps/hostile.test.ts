import { cpuTime } from "@planc/build/cpu-time";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codes, compile, idsIn } from "../fixtures/prompt.ts";

const fragments = fc.constantFrom(
  ..."Users can create tasks|must|not|no|and|,|.|:|;|(|)|[|]|*|**|_|`|```|#|>|- |1. |\n|\n\n|\t|  |99.9%|10,000+|p95|5 MB|2-second|Vue|MariaDB|Zorbix|instead of|with|for|of|each|has a|kinds|text, image and file messages|/plan|\\|&amp;|<b>|<!--|| |\u0000|\u0007|é|用户|😀|\u0301|\ud800|Services:|FR-001:|belongs to|-|—|/|'|\"|{|}|~|^|=|===|---|$5|http://x.y/z?a=b|it's|don't|\n## Key Entities\n|\n- **Tool**: has|\n  - Attributes: |Relationships: belongs to one Tool|includes|either|e.g.|(a/b|→|status|enum: |varchar(9)|tool_id|a reference to|constructor|valueOf|__proto__|constructor 5 values|\n## Data\n|A plot belongs to a garden; it has a name|The status is open, paid or void|\n\n```sql\nCREATE TABLE a (\n|b int REFERENCES a,\n|interface A {|erDiagram\n|A ||--o{ B : c|one or more lines|has many Tools".split(
    "|",
  ),
);
const text = fc.oneof(
  fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join(" ")),
  fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 300 }),
);

describe("any text", () => {
  it("is read without a fault, and every place quotes what stands there", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (prompt) => {
        const { crashed, findings, plan } = await compile(prompt);
        expect(crashed).toBe(false);
        expect(codes(findings).filter((code) => code.startsWith("core/"))).toEqual([]);
        for (const { nodes } of plan) {
          for (const { why, by } of nodes) {
            if (by === "host") continue;
            for (const { source, span, quote } of why.kind === "stated" ? why.at : []) {
              if (source !== "prompt") continue;
              const [start, end] = span;
              expect(end).toBeGreaterThan(start);
              expect(prompt.slice(start, end).startsWith(quote.replace(/…$/, ""))).toBe(true);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("is accounted for: every statement has become something, or is left over", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (prompt) => {
        const { plan } = await compile(prompt);
        // A thing that is named in passing is nothing that became of a statement.
        const told = new Set(
          [...plan].flatMap(({ id, nodes }) =>
            id.startsWith("reading/")
              ? nodes.flatMap(({ data }) => {
                  const own = data as Record<string, unknown>;
                  return own.passing === true ? [] : Object.values(own);
                })
              : [],
          ),
        );
        const lost = idsIn(plan, "reading/statement").filter(
          (id) => !told.has(`reading/statement#${id}`),
        );
        expect(lost).toEqual([]);
      }),
      {
        numRuns: 100,
        examples: [["either / Users can create tasks interface A {"], ["can\u0001create"]],
      },
    );
  });
});

const long = 60_000;
const section = (bullets: string) =>
  `# Tools\n\n- **FR-001**: Keepers MUST be able to create a tool with a name.\n\n## Key Entities\n\n${bullets}`;
const demanded = (sentence: string) =>
  `# Tools\n\n- **FR-001**: ${sentence}\n\n## Key Entities\n\n- **Tool**: has a name\n`;
const fill = (part: string) => part.repeat(Math.ceil(long / part.length)).slice(0, long);

it.each([
  ["bullets", fill("- Users can share photos with friends\n")],
  [
    "different bullets",
    Array.from({ length: 1_500 }, (_, i) => `- Users share photo${i}`).join("\n"),
  ],
  ["one word", fill("a")],
  ["one sentence", fill("users and ")],
  ["numbers", fill("10,000 5 ms 99.9% p95 ")],
  ["names", fill("Foo Bar9 ")],
  ["technologies", fill("Vue MariaDB ")],
  ["negations", fill("no Vue or ")],
  ["commas", fill("a, b and c ")],
  ["brackets", fill("(")],
  ["links", fill("[a](")],
  ["quotes", fill("> ")],
  ["emphasis", fill("*a_ ")],
  ["tables", `|a|b|\n|-|-|\n${fill("|x y|z w|\n")}`],
  ["combining marks", fill("\u0301")],
  ["halves of characters", fill("\ud83d")],
  ["links to pages", fill("http://")],
  ["entities", section(fill("- **Tool**: has a name (a/b), a status and tools\n"))],
  [
    "different entities",
    section(
      Array.from(
        { length: 800 },
        (_, i) => `- **Tool${i}**: of a Tool${i + 1}, has a tool${i}`,
      ).join("\n"),
    ),
  ],
  ["entities with one long description", section(`- **Tool**: has ${fill("a name, ")}`)],
  [
    "entities with one long sentence",
    section(`- **Tool**: has ${fill("either with a reference to ")}`),
  ],
  ["entities with brackets", section(`- **Tool**: ${fill("with (")}`)],
  ["entities with arrows", section(`- **Tool**: ${fill("draft → ")}`)],
  ["entities with slashes", section(`- **Tool**: ${fill("a/")}`)],
  ["fields of one entity", section(`- **Tool**\n${fill("  - name: text (a, b)\n")}`)],
  ["headings of entities", section(fill("### Tool\n- **name**: text\n"))],
  ["requirements", demanded(fill("allow keepers to lend and mend tools, "))],
  ["lists of verbs", demanded(fill("lend and mend or "))],
  ["lists of things", demanded(`Keepers can lend ${fill("tools, ")}`)],
  ["passives", demanded(fill("tools are lent and "))],
  ["abilities", demanded(fill("the ability for keepers to "))],
  ["things of things", demanded(`Keepers can lend ${fill("tools of ")}`)],
  ["descriptions", `## Things we keep\n\n${fill("A tool has a name and a tool; it ")}`],
  [
    "described things",
    `## Data\n\n${Array.from({ length: 1_500 }, (_, i) => `A tool${i} belongs to a tool${i + 1}. It is new, old or gone.`).join(" ")}`,
  ],
  ["values", `The status is ${fill("a, b or ")}`],
  ["articles", fill("a the each ")],
  ["tables in SQL", `\`\`\`\n${fill("CREATE TABLE a (b int REFERENCES a (b),\n")}\`\`\``],
  [
    "columns of one table",
    `\`\`\`\nCREATE TABLE a (\n${fill("b text CHECK (b IN ('x', 'y')),\n")}\`\`\``,
  ],
  ["one line of SQL", `\`\`\`\nCREATE TABLE a (${fill("b int, ")}`],
  ["diagrams", `\`\`\`\nerDiagram\n${fill("A ||--o{ B : c\n")}\`\`\``],
  ["types", `## Data\n\n\`\`\`\n${fill("interface A { b: A[]; c: 'x' | 'y' }\n")}\`\`\``],
  ["code of entities", section(`### Tool\n\`\`\`\n${fill("name: String (a)\n")}\`\`\``)],
])("reads long %s in a few seconds, without a fault", async (_, prompt) => {
  const spent = cpuTime();
  const { crashed } = await compile(prompt);
  expect(crashed).toBe(false);
  expect(spent()).toBeLessThan(10_000);
});

it("answers at once where a prompt is far too long", async () => {
  const prompt = "Users share photos. ".repeat(250_000);
  const spent = cpuTime();
  const { findings, plan } = await compile(prompt);
  expect(codes(findings)).toContain("intake/source-too-large");
  expect(idsIn(plan, "reading/statement")).toEqual([]);
  expect(spent()).toBeLessThan(1_000);
});

it("cuts no character in half, wherever a text is cut", async () => {
  const long = `a${"😀".repeat(3_000)}`;
  const { findings, plan } = await compile(
    `# ${long}\n\nBuild a wiki. ${long}\n\n- ${long}\n  - Zorbix ${long}\n\n| ${long} | b |\n|---|---|\n| ${long} | c |\n`,
  );
  const written = JSON.stringify([[...plan].filter(({ id }) => !id.startsWith("host/")), findings]);
  expect(written).not.toMatch(/\\ud[89a-f]/i);
});
