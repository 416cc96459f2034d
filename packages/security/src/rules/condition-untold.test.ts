import { brief, data, security } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { concept } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const base = (limit: string) => [
  given(brief.actor, "clerk", { name: "Clerk", kind: "person" }),
  concept("parcel", "Parcel"),
  given(data.entity, "parcel", {
    name: "Parcel",
    concept: "brief/concept#parcel",
    aggregate: "data/entity#parcel",
    lifecycle: "new",
  }),
  given(security.policy, "clerk.parcel.state", {
    role: "brief/actor#clerk",
    concept: "brief/concept#parcel",
    actions: [],
    effects: ["read"],
    condition: "state",
    when: limit,
    limits: [limit],
  }),
];
const status = given(data.field, "parcel.status", {
  entity: "data/entity#parcel",
  name: "status",
  type: "enum",
  values: ["packed", "approved"],
  required: true,
  unique: false,
  generated: false,
});

ruleTester(plugin, "condition-untold")
  .valid([
    { name: "a value tells", nodes: [...base("the parcel is approved"), status] },
    { name: "whose it is", nodes: [...base("on a round they are assigned to"), status] },
  ])
  .invalid([
    {
      name: "nothing tells",
      nodes: [...base("the parcel is sealed"), status],
      findings: [
        {
          code: "security/condition-untold",
          ref: "security/policy#clerk.parcel.state",
          message:
            "What Clerk may do with one parcel depends on whether it is sealed, and nothing kept of it tells.",
        },
      ],
    },
  ]);
