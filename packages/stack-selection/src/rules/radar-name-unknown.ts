import { rule } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import { placeOfBlip, readBlips } from "../policy/radar-policies.ts";
import { meant } from "../text/near-names.ts";
import { sample } from "../text/words.ts";
import { isKnownName } from "./known-name.ts";

/** Names of a technology radar that the catalogue does not have: what it says of them has no effect. */
export const radarNameUnknown = rule("radar-name-unknown", {
  reads: {},
  check: ({ options, report }) => {
    const catalogue = catalogueOf(options);
    const unknown = readBlips(options, catalogue)
      .filter(({ blip, key }) => key === undefined && !isKnownName(catalogue, blip.name))
      .map(({ blip }) => ({
        name: blip.name,
        place: placeOfBlip(options, blip),
        near: meant(catalogue, blip.name),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name, place, near } of unknown.filter((each) => each.near !== "")) {
      report("radar-name-unknown", { names: `${name} (${place})`, near });
    }
    // Practices and products that no decision is about are many, and one line is enough for them.
    const others = unknown.filter((each) => each.near === "").map(({ name }) => name);
    if (others.length > 0) {
      report("radar-name-unknown", { names: sample(others, 12), near: "" });
    }
  },
});
