import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

async function asked(...stated: readonly Parameters<typeof mention>[0][]) {
  const { plan } = await deciding
    .with(
      product(["mobile-app"], { name: "Hut radio" }),
      ...concepts("Message", "Hut"),
      ...stated.map((each) => mention(each)),
    )
    .result();
  return plan.get(brief.question).filter(({ id }) => id.startsWith("sealed-"));
}

it("asks what a lost device takes along, and by what people know each other's keys", async () => {
  const questions = await asked("Signal Protocol");
  expect(questions.map(({ id }) => id)).toEqual(["sealed-history", "sealed-identity"]);
  expect(questions[0]?.data.text).toContain("message");
});

it("asks neither where nothing is sealed", async () => {
  expect(await asked()).toEqual([]);
});
