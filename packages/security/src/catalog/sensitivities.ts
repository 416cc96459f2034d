import type { DataOf } from "@planc/core";
import type { brief, security } from "@planc/core/ir";

type Sensitivity = NonNullable<DataOf<typeof brief.attribute>["dataClass"]>;

/** How what the brief says of an attribute in one word is classed; as the names of attributes are. */
export const sensitivities: Readonly<Record<Sensitivity, DataOf<typeof security.classification>>> =
  {
    public: { class: "public", categories: [], personal: false },
    internal: { class: "internal", categories: [], personal: false },
    confidential: { class: "confidential", categories: [], personal: false },
    restricted: { class: "restricted", categories: [], personal: false },
    personal: { class: "confidential", categories: ["personal"], personal: true },
    contact: { class: "confidential", categories: ["personal", "contact"], personal: true },
    location: { class: "confidential", categories: ["personal", "location"], personal: true },
    child: { class: "confidential", categories: ["personal", "child"], personal: true },
    payment: { class: "restricted", categories: ["payment"], personal: true },
    credential: { class: "restricted", categories: ["credential"], personal: false },
    health: {
      class: "restricted",
      categories: ["health", "special-category", "personal"],
      personal: true,
    },
    "special-category": {
      class: "restricted",
      categories: ["personal", "special-category"],
      personal: true,
    },
  };
