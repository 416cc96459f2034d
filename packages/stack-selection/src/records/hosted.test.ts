import { expect, it } from "vitest";
import { plainCatalogue } from "../catalog/catalogue.ts";
import { choice } from "../fixtures/decisions.ts";
import { drawn } from "../fixtures/drawn.ts";
import { atProvider } from "./hosted.ts";
import { fullOf } from "./line.ts";

const chosen = (topic: string, technology: string) => {
  const { id, data } = choice(topic, technology);
  return { ref: `decision/choice#${id}` as const, data };
};

it("names what of a provider the plan uses without having chosen it", () => {
  const cloud = chosen("cloud-platform", "aws");
  const told = (what: string) =>
    atProvider(cloud, {
      choices: [cloud, chosen("hosting", "amazon-ecs")],
      hostings: [],
      catalogue: plainCatalogue,
      drawn: drawn({
        controls: [
          {
            ref: "security/control#limits",
            id: "limits",
            data: { name: "Rate limits", what, at: [], verification: "A test.", standards: [] },
          },
        ],
      }),
    })
      .negative.map(fullOf)
      .join(" ");
  expect(told("Counted by a rule of AWS WAF.")).toContain(
    "AWS WAF, Amazon CloudWatch and Amazon ECS",
  );
  expect(told("Counted by each instance.")).not.toContain("WAF");
});
