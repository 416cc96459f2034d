import { node, optional } from "@planc/core";
import { architecture, security } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { counted, distinct, someOf } from "../text.ts";
import { topologyOf, type Zone } from "../topology.ts";

const names: readonly { readonly zone: Zone; readonly id: string; readonly name: string }[] = [
  { zone: "client", id: "clients", name: "People and their devices" },
  { zone: "edge", id: "edge", name: "Edge" },
  { zone: "application", id: "application", name: "Application" },
  { zone: "data", id: "data", name: "Data" },
  { zone: "external", id: "external", name: "Systems of others" },
];

/** Trust boundaries and what crosses them; none where nothing leaves a process. */
export const boundaries = step("boundaries", {
  reads: {
    components: optional(architecture.component),
    connections: optional(architecture.connection),
  },
  writes: { boundaries: security.boundary },
  run: ({ components, connections }) => {
    const { crossings, zoneOf } = topologyOf(components, connections);
    if (crossings.length === 0) return { boundaries: [] };
    return {
      boundaries: names.flatMap(({ zone, id, name }) => {
        const inside = components.filter((each) => zoneOf(each.ref) === zone);
        const across = crossings.filter(
          ({ data: { from, to } }) => zoneOf(from) === zone || zoneOf(to) === zone,
        );
        const entering = across.filter(({ data }) => zoneOf(data.to) === zone);
        if (inside.length === 0 || across.length === 0) return [];
        const checked = distinct(
          entering
            .map((each) => each.data.authentication)
            .filter((each) => !/^none(?:,|$)/.test(each)),
        );
        const encrypted = across.filter((each) => each.data.encrypted).length;
        return [
          node(
            security.boundary,
            id,
            {
              name,
              inside: inside.map((each) => each.ref),
              enforcedBy: `${checked.length > 0 ? `Entry by ${someOf(checked, 3)}; ` : ""}${encrypted} of ${counted(across.length, "crossing")} encrypted.`,
              crossings: across.map((each) => each.ref),
            },
            derived("boundary-by-zone", [
              ...inside.map((each) => each.ref),
              ...across.map((each) => each.ref),
            ]),
          ),
        ];
      }),
    };
  },
});
