import { expect, it } from "vitest";
import { sentencesOf } from "./sentences-of.ts";

const textsOf = (markdown: string) => sentencesOf(markdown).map(({ text }) => text);

it("takes sentences of paragraphs, points and cells, and leaves headings, table heads and code out", () => {
  const markdown = `# Plan of hives

## Keeping

Hives are weighed. A keeper reads them at 4.5 kg.

- Harvests wait.

| What | Why |
| - | - |
| Scale | It is read hourly |

\`\`\`sql
SELECT 1.
\`\`\`
`;
  expect(textsOf(markdown)).toEqual([
    "Hives are weighed.",
    "A keeper reads them at 4.5 kg.",
    "Harvests wait.",
    "Scale",
    "It is read hourly",
  ]);
  expect(sentencesOf(markdown)[0]).toMatchObject({ line: 5, section: "Keeping" });
});

it("marks code and links as names", () => {
  expect(textsOf("Reads `hives` of [the keeper](#keeper).")).toEqual([
    "Reads ‹hives› of ‹the keeper›.",
  ]);
});
