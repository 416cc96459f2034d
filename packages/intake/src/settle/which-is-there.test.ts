import { expect, it } from "vitest";
import { compile, dataIn } from "../fixtures/prompt.ts";

const asked = async (text: string) => {
  const { plan } = await compile(text);
  return dataIn(plan, "brief/question").map((each) => String(Object(each).text));
};

it("asks which release of what is there, as somebody else runs it", async () => {
  expect(await asked("A harbour register. Deploy on our existing Nomad cluster.")).toContain(
    "Which release of Nomad is there, and who upgrades it?",
  );
});

it("asks nothing of what the text brings along, or names with its release", async () => {
  for (const text of [
    "A harbour register. Deploy on a Nomad cluster.",
    "A harbour register. Deploy on our existing Nomad 1.10 cluster.",
  ]) {
    expect((await asked(text)).filter((each) => each.startsWith("Which"))).toEqual([]);
  }
});

it("asks which product it is where only its kind is said to be there", async () => {
  const texts = await asked(
    "A harbour register. Deploy on existing Nomad 1.10 machines with a message queue platform.",
  );
  expect(texts).toContain("Which product runs the existing message broker?");
});
