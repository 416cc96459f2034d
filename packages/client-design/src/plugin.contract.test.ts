import { workload } from "@planc/core/ir";
import { chosen, given, testPluginContract } from "@planc/testkit";
import { component, garden, operation, thing } from "./fixtures/garden.ts";
import { beds, device, offlineGarden, one, stated } from "./fixtures/offline-garden.ts";
import plugin from "./plugin.ts";

testPluginContract(plugin, {
  cases: [
    { name: "allotment gardens in a browser", nodes: garden },
    { name: "gardens that work without a connection", nodes: offlineGarden },
    {
      name: "statements that stand against work without a connection",
      nodes: [
        ...offlineGarden,
        stated("one-number", "No two gardeners have the same number of a bed"),
        stated("checks", "Every entry is validated by the server"),
        ...chosen("encryption", "mls", { name: "MLS" }),
      ],
    },
    {
      name: "a rule for two changes that the contract does not keep",
      nodes: [
        ...garden,
        ...beds,
        ...device(["bed"], "last-write-per-field"),
        stated("later", "Of two edits of a bed the most recent timestamp wins"),
      ],
    },
    {
      name: "a contract that devices cannot work with",
      nodes: [
        ...garden,
        ...beds.filter(({ id }) => id !== "update-bed" && id !== "list-beds"),
        ...thing("tool", ["name"]),
        ...device(["bed", "entry", "tool"]),
        operation("list-beds", "get", "/plots/{plotId}/beds", "beds", "list", ["gardener"]),
        operation("update-bed", "patch", "/beds/{bedId}", "beds", "update", ["gardener"], {
          realises: ["brief/action#change-bed"],
          request: "api/schema#beds.update",
          errors: [{ status: 412, problem: "precondition-failed", when: "It has changed." }],
        }),
        operation("put-bed", "post", "/plots/{plotId}/beds", "beds", "create", ["gardener"], {
          idempotency: "none",
        }),
        given(workload.volume, "beds", {
          table: "data/table#beds",
          rows: one("rows", 1_000_000, "rows"),
          rowsPerDay: one("perDay", 5, "rows/day"),
          bytesPerRow: one("bytes", 500, "B/row"),
          size: one("size", 500, "MB"),
        }),
      ].filter(
        ({ slot, id }, at, all) =>
          all.findLastIndex((each) => each.slot === slot && each.id === id) === at,
      ),
    },
    { name: "a product without a client", nodes: [component("api", "service")] },
  ],
});
