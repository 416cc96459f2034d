import { decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const wish = given(decision.preference, "no-cluster", {
  topic: "orchestration",
  technology: "kubernetes",
  strength: "avoid",
  because: "One deployable needs no cluster.",
});

async function wishesOn(modality: "existing" | "prefer") {
  const { plan } = await deciding
    .with(
      product(["web-application"]),
      ...concepts("Boat", "Outing", "Oar"),
      mention("Kubernetes", { modality }),
      wish,
    )
    .result();
  return plan.get(decision.option).find(({ id }) => id === "orchestration.kubernetes")?.data.wishes;
}

it("weighs no wish to avoid what is there already", async () => {
  expect(await wishesOn("existing")).toBeUndefined();
  expect(await wishesOn("prefer")).toMatchObject([{ by: -0.15 }]);
});
