import { brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { numbered } from "../fixtures/orchard.ts";
import plugin from "../plugin.ts";

const roles = async (automatic: boolean) => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(
      ...numbered,
      ...(automatic
        ? [
            given(brief.action, "clear-plot", {
              actors: [],
              verb: "clear",
              concept: "brief/concept#plot",
              effect: "delete",
              automatic: "time",
              requirements: [],
            }),
          ]
        : []),
    )
    .result();
  return files.find(({ path }) => path.endsWith("roles.sql"))?.text ?? "";
};

it("lets the programs delete what a worker deletes, though no operation does", async () => {
  const deleting = /GRANT SELECT, INSERT, UPDATE, DELETE ON [^;]*\bplots\b/;
  expect(await roles(false)).not.toMatch(deleting);
  expect(await roles(true)).toMatch(deleting);
});
