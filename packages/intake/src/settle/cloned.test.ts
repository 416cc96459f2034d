import { expect, it } from "vitest";
import { compile, dataIn } from "../fixtures/prompt.ts";

const deeds = async (...sentences: readonly string[]) => {
  const { plan } = await compile(
    `# Feature Specification: Harbour\n\n## Requirements\n\n${sentences.map((each, at) => `- **FR-00${at + 1}**: ${each}`).join("\n")}\n\n## Key Entities\n\n- **Route**: A way between ports. Has a name and a length.\n`,
  );
  return dataIn(plan, "brief/action").map((data) => {
    const { verb, effect } = data as { verb: string; effect: string };
    return `${effect}: ${verb}`;
  });
};

it("clones one that is there, beside making a new one", async () => {
  expect(
    await deeds(
      "Skippers MUST be able to create a route.",
      "Skippers MUST be able to copy/clone a public route.",
    ),
  ).toEqual(["command: clone", "create: create"]);
});
