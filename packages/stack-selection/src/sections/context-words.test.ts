import { brief, decision } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { targetPlatform } from "./context-words.ts";

async function platformOf(technology: string) {
  const { plan } = await planTester({ plugins: [] })
    .with(
      given(brief.product, {
        name: "Tides",
        summary: "When the water is high.",
        kinds: ["mobile-app"],
        scope: "system",
      }),
      ...chosen("mobile-framework", technology),
    )
    .result();
  const product = plan.get(brief.product);
  if (product === undefined) throw new Error("no product");
  return targetPlatform({ product, choices: plan.get(decision.choice) });
}

it("names the systems that the framework of an app is for", async () => {
  expect(await platformOf("swiftui")).toBe("iOS");
  expect(await platformOf("jetpack-compose")).toBe("Android");
  expect(await platformOf("flutter")).toBe("iOS, Android");
});
