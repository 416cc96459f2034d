import { counted, listed, number } from "../../text/words.ts";
import { hasWork } from "../crossings.ts";
import { type Confirmed, type Drawn, namesOf } from "../drawn.ts";
import type { Teller } from "./told.ts";

type Capacity = NonNullable<Drawn["capacities"]>[number];

/** A figure that the number of instances was reckoned with. */
const inputOf = ({ data }: Capacity, name: string): number | undefined =>
  data.replicas.inputs.find((each) => each.name === name)?.value;

/** Languages whose programs keep memory that they have had: what is taken of it does not fall with the load. */
const keepsMemory: ReadonlySet<string> = new Set(["java", "kotlin", "csharp", "scala"]);

/** Share of the memory of an instance that others are added above, in %: a judgement. */
const memoryTarget = 85;

export const scalingTellers: Readonly<Record<string, Teller>> = {
  "share-of-instance": ({ drawn }: Confirmed) => {
    const sized = drawn.capacities.flatMap((each) => {
      const program = drawn.components.find(({ ref }) => ref === each.data.component);
      const limit = inputOf(each, "limit");
      const { value, high } = each.data.replicas;
      const least = inputOf(each, "least") ?? 1;
      return program && limit !== undefined
        ? [{ program, limit, least, peak: value, most: Math.max(high ?? value, value, least) }]
        : [];
    });
    const [first] = sized;
    if (!first) return undefined;
    const runs = drawn.choices?.find(({ data }) =>
      /^decision\/topic#(?:orchestration|hosting)$/.test(data.topic),
    );
    const isKubernetes = runs?.data.technology === "kubernetes";
    const language = drawn.choices?.find(({ data }) => data.topic === "decision/topic#language");
    const keeps = keepsMemory.has(language?.data.technology ?? "");
    const live = drawn.subscriptions.length > 0;
    // So much of its memory an instance may keep for the last one above the least to be taken away.
    const idle = Math.floor((memoryTarget * first.least) / (first.least + 1));
    const numbers = sized.map(
      ({ program, least, peak, most }) =>
        `${program.data.name}: ${number(least)} at least, ${number(peak)} at the planned peak, ${number(most)} at most`,
    );
    const unsized = drawn.components.filter(
      ({ ref, data }) =>
        data.kind === "worker" &&
        hasWork(ref, drawn) &&
        !sized.some(({ program }) => program.ref === ref),
    );
    return {
      positive: [
        `${listed(numbers)}; the most is what the planned load takes at the worst of its assumed range.`,
        `Instances are added above ${number(first.limit * 100)} % of their processors, the share that their number is reckoned with.`,
      ],
      negative: [
        "New instances answer only once they have started: a jump of the load is slower until then.",
        ...(keeps
          ? [
              `${language?.data.name} keeps memory that it has had: an instance that was busy once asks by memory for others beside it, however little it does now, and the larger of what processor and memory ask for counts on the way down as well.`,
            ]
          : []),
        ...(live
          ? [
              "An instance that goes takes its open connections along: its clients connect anew and read what they missed.",
            ]
          : []),
        ...(unsized.length > 0
          ? [
              `${namesOf(unsized)} waits for others most of the time: neither processor nor memory tells how much waits for it, so that the age of what waits has to.`,
            ]
          : []),
      ],
      mitigation: [
        `Set for ${namesOf(sized.map(({ program }) => program))}: ${isKubernetes ? "requests of processor and memory, from which Kubernetes counts the shares, and a HorizontalPodAutoscaler with both numbers, which takes the larger of what processor and memory ask for" : `both numbers and the target at ${runs?.data.name ?? "what runs them"}`}; five minutes below the target before one goes.`,
        ...(keeps
          ? [
              `The target of memory stands at ${memoryTarget} %, and the heap is bounded so that with what lies outside of it an idle instance has at most ${idle} % of its memory: only below that do ${number(first.least + 1)} become ${number(first.least)} (${number(first.least + 1)} × ${idle} / ${memoryTarget}, rounded up). Open: how much lies outside of the heap, which a run tells.`,
            ]
          : []),
        ...(live
          ? [
              "On the signal to end an instance takes no new connection, closes the open ones over half a minute, and clients wait a scattered time before they connect.",
            ]
          : []),
        `The database takes the connections of ${counted(
          sized.reduce((sum, { most }) => sum + most, 0),
          "instance",
        )}: its pools are reckoned with that number.`,
      ],
      confirmation: `A load test at the planned peak ends with ${number(first.peak)} instances of ${first.program.data.name} or fewer, and once it is over they go back to ${number(first.least)}.`,
    };
  },
};
