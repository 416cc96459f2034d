import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concepts, pattern, product, system } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

async function payments(...more: readonly Draft[]) {
  const { plan } = await deciding
    .with(
      product(["web-application"]),
      ...concepts("Order", "Payment", "User"),
      pattern("payment processing"),
      ...more,
    )
    .result();
  return {
    needed: plan.get(decision.topic).find(({ id }) => id === "payments")?.data.needed,
    chosen: plan.get(decision.choice).filter(({ id }) => id === "payments").length,
  };
}

it("chooses a provider where the text names a kind of one", async () => {
  expect(await payments()).toEqual({ needed: true, chosen: 1 });
  expect(
    await payments(system("Third-party payment provider", { category: "payments", general: true })),
  ).toEqual({
    needed: true,
    chosen: 1,
  });
});

it("chooses none where the text names the one, or has one", async () => {
  expect(await payments(system("Zorbin Pay", { category: "payments" }))).toEqual({
    needed: false,
    chosen: 0,
  });
  expect(
    await payments(
      system("Payment provider", { category: "payments", existing: true, general: true }),
    ),
  ).toEqual({ needed: false, chosen: 0 });
});

it("chooses none where payments are only kept in the books", async () => {
  const needed = async (...names: string[]) => {
    const { plan } = await deciding
      .with(product(["web-application"]), ...concepts("Payment", "User", ...names))
      .result();
    return plan.get(decision.topic).find(({ id }) => id === "payments")?.data.needed;
  };
  expect(await needed("Bill")).toBeUndefined();
  expect(await needed("Bill", "Subscription")).toBe(true);
  expect(await needed()).toBe(true);
});

it("leaves the accounts with the system where people may sign in with an account of their own", async () => {
  const { plan } = await deciding
    .with(
      product(["web-application"]),
      ...concepts("Order", "User"),
      system("Google OAuth", { category: "identity provider" }),
    )
    .result();
  const topic = plan.get(decision.topic).find(({ id }) => id === "identity-provider");
  expect(topic?.data).toMatchObject({
    needed: false,
    because: expect.stringContaining("Google OAuth is one way to sign in"),
  });
});
