import { expect, it } from "vitest";
import { compileSources, dataIn } from "../fixtures/prompt.ts";

async function kindOf(sentence: string): Promise<unknown> {
  const spec = `# Feature Specification: Kilns\n\n## Requirements\n\n- **FR-001**: ${sentence}\n`;
  const { plan } = await compileSources({ spec });
  return (dataIn(plan, "brief/requirement")[0] as { readonly kind: string }).kind;
}

it.each([
  "The system MUST validate the cone of every firing.",
  "Potters MUST NOT be able to open a hot kiln.",
  "The system must automatically reject firings without a potter.",
  "A kiln cannot be fired twice at a time.",
  "The name of a kiln MUST be unique.",
])("is a rule: %s", async (sentence) => {
  expect(await kindOf(sentence)).toBe("business-rule");
});

it.each([
  "Potters MUST be able to reserve a kiln.",
  "A firing can be cancelled by its potter.",
  "The system MUST send a reminder.",
])("is something to do: %s", async (sentence) => {
  expect(await kindOf(sentence)).toBe("functional");
});
