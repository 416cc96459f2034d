import { node, optional } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { operators } from "../catalog/operators.ts";
import { assumed, step } from "../kit.ts";
import { listed } from "../text/words.ts";

/** What is kept in memory and written to a disk beside, so that it is there after a restart. */
const writesItself: ReadonlySet<string> = new Set(["redis", "valkey"]);

/** What keeps data on a cluster that is there lies on disks that others give: they have to say which. */
export const clusterStorageStep = step("cluster-storage", {
  reads: { choices: decision.choice, hostings: optional(decision.hosting) },
  writes: { questions: brief.question },
  run: ({ choices, hostings }) => {
    const cluster = choices.find(({ id }) => id === "orchestration");
    const kept = hostings.flatMap(({ data }) => {
      const choice = choices.find(({ ref }) => ref === data.choice);
      const isKept =
        data.on === cluster?.data.name &&
        choice !== undefined &&
        (operators[choice.data.technology] !== undefined ||
          writesItself.has(choice.data.technology));
      return isKept ? [choice] : [];
    });
    const [first] = kept;
    if (!cluster || !first) return { questions: [] };
    const names = listed(kept.map(({ data }) => data.name));
    const where = cluster.data.name;
    return {
      questions: [
        node(
          brief.question,
          "cluster-storage",
          {
            text: `Which storage class of ${where} do the disks of ${names} come from, does it encrypt them and with whose key, and over how many zones does the cluster stand?`,
            default: `Disks of one zone each, encrypted by the storage class with a key of those who run it, and three zones are taken: a server that loses its zone is built anew from the others.`,
            options: [],
            about: [cluster.ref, ...kept.map(({ ref }) => ref)],
            turns: [],
          },
          assumed("question-from-choice", `The text says nothing of the disks of ${where}.`, [
            cluster.ref,
            first.ref,
          ]),
        ),
      ],
    };
  },
});
