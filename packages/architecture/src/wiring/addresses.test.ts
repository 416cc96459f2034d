import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import { attribute, part, relation, system } from "../fixtures/nodes.ts";
import { shop } from "../fixtures/plans.ts";

it("has whoever writes e-mail ask for addresses only where some account has one", async () => {
  const asks = async (...more: Parameters<typeof compile>[0]) => {
    const { plan } = await compile([
      ...shop,
      part("Letters"),
      system("Mailgun", "email"),
      relation("Order", "User"),
      ...more,
    ]);
    return plan
      .get(architecture.connection)
      .some(({ data }) => data.purpose === "looks up the address of whom it writes to");
  };
  expect(await asks()).toBe(false);
  expect(await asks(attribute("User", "email", { type: "email" }))).toBe(true);
});
