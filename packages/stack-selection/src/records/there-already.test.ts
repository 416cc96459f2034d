import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

async function planned(modality: "existing" | "must") {
  const { plan, files } = await planTester({ plugins: [plugin] })
    .with(
      product(["web-application"]),
      ...concepts("Boat", "Outing"),
      mention("Kubernetes", { modality }),
    )
    .result();
  const record = files.find(({ path }) => path.endsWith("-orchestration.md"))?.text ?? "";
  return { record, choice: plan.node("decision/choice#orchestration")?.data };
}

it("compares what is there already with nothing, and says of nothing that it would take its place", async () => {
  const { record, choice } = await planned("existing");
  expect(choice).toMatchObject({ basis: "existing", flips: [] });
  expect(choice).not.toHaveProperty("next");
  expect(record).toContain("**Status**: accepted (there already)");
  expect(record).toContain("- Kubernetes, there already");
  expect(record).not.toMatch(/Fit ×|Ruled out|Pros and Cons|Weight of/);
});

it("compares what the text asks for and nobody runs yet", async () => {
  const { record } = await planned("must");
  expect(record).toMatch(/^\| Judged 0 to 1 \| Fit × /m);
  expect(record).toMatch(/Pros and Cons/);
});
