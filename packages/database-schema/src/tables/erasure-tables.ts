import type { Ref } from "@planc/core";
import { derived } from "../kit.ts";
import { storeFor } from "../layout/store-of.ts";
import { fit, snake } from "../naming/identifier.ts";
import { columnsFor } from "./forced-columns.ts";
import { type ForcedFacts, freeName, primary } from "./forced-tables.ts";
import type { TablePlan } from "./plan.ts";

/** A row for each service that has to erase what it holds of a person: open until it has. */
export function erasureTables(facts: ForcedFacts): readonly TablePlan[] {
  const { components, connections, stores } = facts;
  const erasing = connections.filter(({ data }) => data.ofPerson?.includes("erasure"));
  const [first] = erasing;
  if (!first) return [];
  const owner = first.data.from;
  const keeper = components.find(({ ref }) => ref === owner);
  const store = storeFor(keeper, stores, connections) ?? stores[0];
  const services = erasing.flatMap(({ data: { to } }) => {
    const service = components.find(({ ref }) => ref === to);
    return service ? [snake(service.data.name)] : [];
  });
  const from: readonly Ref[] = erasing.map(({ ref }) => ref);
  const { why, id, uuid, text, created, time } = columnsFor(from, store.data.version);
  const name = freeName(["erasures"], facts, owner);
  return [
    {
      data: {
        name,
        store: store.ref,
        owner,
        comment: "Who has to erase what they hold of a person, one row each, until they have.",
        lifecycle: "new",
      },
      columns: [
        id(),
        uuid("user_id", {
          comment:
            "Id of the account, without a foreign key: the account goes with the last row done.",
        }),
        text("service", 200, { values: [...new Set(services)] }),
        created(),
        time("done_at", { nullable: true, comment: "Empty until the service has said so." }),
      ],
      keys: [
        primary(name, ["id"], from),
        {
          name: fit(name, "user_id", "service", "key"),
          kind: "unique",
          columns: ["user_id", "service"],
          why: derived("unique-key", from),
        },
      ],
      why,
    },
  ];
}
