import { providerTechnologies } from "@planc/integrations";
import { catalogueIn } from "@planc/stack-selection";
import { expect, it } from "vitest";

it("knows each technology that facts of a provider are kept for by the key of the catalogue", () => {
  const catalogue = catalogueIn([]);
  expect(providerTechnologies.length).toBeGreaterThan(0);
  expect(providerTechnologies.filter((key) => catalogue.entryOf(key) === undefined)).toEqual([]);
});
