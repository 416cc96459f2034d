import { expect, it } from "vitest";
import { told } from "../../fixtures/told-things.ts";

/** The things of a ferry line that also keeps a thing with this field. */
const passWith = (field: string, more = "") =>
  told(
    `# Ferries\n\n## Key Entities\n\n- **Traveller**: has a name.\n- **Customer**: has a name.\n- **Pass**: has a price and ${field}.\n${more}`,
  );

it.each([
  "a provider traveller id",
  "a stripe customer id",
  "an external customer id",
  "a PayPal customer identifier",
])("takes what a party outside calls something for no reference: %s", async (field) => {
  const { "Pass: stored": pass } = await passWith(field);
  expect(pass?.filter((each) => each.startsWith("→"))).toEqual([]);
});

it("keeps a reference where the party is a thing of the text", async () => {
  const { "Pass: stored": pass } = await passWith(
    "a vendor customer id",
    "- **Vendor**: sells passes, has a name.\n",
  );
  expect(pass?.filter((each) => each.startsWith("→"))).not.toEqual([]);
});

it("keeps a reference that names nobody outside", async () => {
  const { "Pass: stored": pass } = await passWith("a customer id");
  expect(pass?.filter((each) => each.startsWith("→"))).toEqual(["→ customer many-to-one"]);
});
