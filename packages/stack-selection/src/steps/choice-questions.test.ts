import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const asked = async (...names: readonly string[]) =>
  (
    await deciding
      .with(
        product(["web-application"], { name: "Seed library" }),
        mention("PostgreSQL"),
        mention("AWS"),
        ...names.map((each) => mention(each)),
        ...concepts("Payment", "Order"),
      )
      .result()
  ).plan
    .get(brief.question)
    .map(({ id }) => id);

it("asks who takes the money where the text names nobody", async () => {
  expect(await asked()).toContain("payment-provider");
  expect(await asked("Stripe")).not.toContain("payment-provider");
});

it("asks for the name that a cloud issues a certificate for", async () => {
  expect(await asked("AWS Application Load Balancer")).toContain("domain");
});
