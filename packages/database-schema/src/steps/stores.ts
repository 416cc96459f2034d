import { type DataOf, node, optional, type ViewOf } from "@planc/core";
import { architecture, data, decision } from "@planc/core/ir";
import { relationalEngines } from "../catalog/engines.ts";
import { derived, step } from "../kit.ts";

type Model = DataOf<typeof data.store>["model"];
type Component = ViewOf<typeof architecture.component>;

const models: Readonly<Partial<Record<Component["data"]["kind"], Model>>> = {
  "relational-store": "relational",
  "document-store": "document",
  "key-value-store": "key-value",
  cache: "key-value",
  "time-series-store": "time-series",
  "search-engine": "search",
  "object-store": "object",
  file: "file",
};

/** Each component that keeps data, with its engine. Replicas are the store that they are inside of. */
export const stores = step("stores", {
  reads: { components: optional(architecture.component), choices: optional(decision.choice) },
  writes: { stores: data.store },
  run: ({ components, choices, report }) => {
    const keeping = new Set<string>(
      components.filter(({ data: { kind } }) => models[kind] !== undefined).map(({ ref }) => ref),
    );
    return {
      stores: components.flatMap((component) => {
        const { kind, inside, name } = component.data;
        const usual = models[kind];
        if (usual === undefined || (inside !== undefined && keeping.has(inside))) return [];
        const choice = choices.find(({ ref }) => ref === component.data.choice);
        const technology = choice?.data.technology;
        if (technology === undefined && kind !== "file") {
          report("store-without-engine", { component: name }, { ref: component.ref });
          return [];
        }
        const relational = relationalEngines.find(
          ({ technologies }) => technology !== undefined && technologies.includes(technology),
        );
        return node(
          data.store,
          component.id,
          {
            component: component.ref,
            ...(choice ? { choice: choice.ref } : {}),
            // A single file can be a database: SQLite.
            model: relational && kind === "file" ? "relational" : usual,
            engine: relational?.engine ?? technology ?? "file",
            ...(choice?.data.version ? { version: choice.data.version } : {}),
          },
          derived("store-per-component", [component.ref, ...(choice ? [choice.ref] : [])]),
        );
      }),
    };
  },
});
