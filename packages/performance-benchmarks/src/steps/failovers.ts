import {
  byRef,
  figureIn,
  givenFigure,
  idOf,
  node,
  optional,
  plus,
  type Ref,
  taken,
  type ViewOf,
} from "@planc/core";
import { architecture, data, decision, type Figure, performance } from "@planc/core/ir";
import { restartOf } from "../catalog/restarts.ts";
import { type Takeover, takeovers, type Way } from "../catalog/takeovers.ts";
import { assumed, step } from "../kit.ts";
import { redundancyFrom } from "../workload/least-instances.ts";

type Component = ViewOf<typeof architecture.component>;

const stores: ReadonlySet<string> = new Set([
  "relational-store",
  "document-store",
  "time-series-store",
  "cache",
  "broker",
  "search-engine",
]);

/** What its provider keeps on several machines without being asked, or what runs inside of a program. */
const redundant =
  /\bAmazon (?:SQS|S3|DynamoDB|SNS)\b|\bCloudflare\b|\bWorkers KV\b|\bSupabase\b|\bFirestore\b|^(?:SQLite|H2)\b/;

/** What becomes of each store, and of each program that runs once, when its server is lost. */
export const failovers = step("failovers", {
  reads: {
    components: optional(architecture.component),
    stores: optional(data.store),
    upkeep: optional(data.upkeep),
    choices: optional(decision.choice),
    hosting: optional(decision.hosting),
    capacity: optional(performance.capacity),
    targets: optional(performance.target),
  },
  writes: { failovers: performance.failover },
  run: ({ components, stores: kept, upkeep, choices, hosting, capacity, targets }) => {
    const restart = restartOf(choices);
    const isOrchestrated = /Kubernetes/.test(restart.by);
    const standby = choices.find(({ data }) => idOf(data.topic) === "standby");
    const target = targets.find(({ data }) => data.measure === "availability");
    const storeOf = new Map<Ref, Ref>(kept.map(({ ref, data }) => [data.component, ref]));
    const restoreOf = new Map<Ref, (typeof upkeep)[number]>(
      upkeep.flatMap((each) => (each.data.topic === "backup" ? [[each.data.of, each]] : [])),
    );
    const hostedAs = new Map<Ref, (typeof hosting)[number]>(
      hosting.map((each) => [each.data.choice, each]),
    );
    const component = byRef(components);
    const isAsked = target !== undefined && target.data.value.value >= redundancyFrom;
    const reasonOf = (now: boolean): string =>
      isAsked
        ? now
          ? `${target.data.name}`
          : `${target.data.name} asks for ${target.data.value.value} %: no second one is planned`
        : `targets below ${redundancyFrom} %`;

    const ofStore = (each: Component) => {
      const { technology = "", kind, choice } = each.data;
      const known = takeovers.find(
        (way) =>
          way.kinds.includes(kind) &&
          way.technology.test(technology) &&
          (!way.orchestrated || isOrchestrated),
      );
      const server = choice && hostedAs.get(choice);
      const isTold = (server?.data.consequences.mitigation ?? []).some((line) =>
        /\bthree servers\b|\bcluster of three\b/i.test(line),
      );
      const isData = kind.endsWith("-store");
      const second =
        (isData && standby && /-standby$/.test(standby.data.technology)) ||
        (kind === "broker" && isTold);
      const restored = storeOf.get(each.ref);
      const restore = restored && restoreOf.get(restored)?.data.figure;
      // What an orchestrator runs is started elsewhere; what only memory had is gone.
      const moved =
        !isData && !/ on /.test(technology) && !restart.isByPerson
          ? { ...restart, by: `${restart.by}, empty`, basis: restart.reason }
          : undefined;
      const way = wayOf(known, second === true) ?? moved ?? restoring(restore);
      return made(
        each,
        way,
        second === true,
        second && isData && standby ? standby.ref : undefined,
      );
    };
    const made = (each: Component, way: TimedWay, now: boolean, by?: Ref) => {
      const total = figureIn(
        "s",
        plus(taken("detection", way.detection, "s"), taken("switching", way.switching, "s")),
      );
      return node(
        performance.failover,
        each.id,
        {
          component: each.ref,
          by: way.by,
          now,
          detection: way.detection,
          switching: way.switching,
          total,
          because: now && by ? "decided" : reasonOf(now),
        },
        assumed("loss-of-a-server", way.basis, [
          each.ref,
          ...(by ? [by] : []),
          ...(target ? [target.ref] : []),
        ]),
      );
    };
    return {
      failovers: [
        ...components
          .filter(
            ({ data }) =>
              stores.has(data.kind) &&
              data.inside === undefined &&
              !redundant.test(data.technology ?? ""),
          )
          .map(ofStore),
        ...capacity.flatMap(({ data }) => {
          const program = component.get(data.component);
          // Of several, a load balancer leaves out the one that does not answer.
          return program && data.replicas.value === 1
            ? [
                made(
                  program,
                  {
                    by: restart.by,
                    detection: restart.detection,
                    switching: restart.switching,
                    basis: restart.reason,
                  },
                  false,
                ),
              ]
            : [];
        }),
      ],
    };
  },
});

interface TimedWay {
  readonly by: string;
  readonly detection: Figure;
  readonly switching: Figure;
  readonly basis: string;
}

function wayOf(known: Takeover | undefined, second: boolean): TimedWay | undefined {
  const way: Way | undefined = second ? known?.standby : known?.alone;
  return (
    way && {
      by: way.by,
      basis: way.basis,
      detection: givenFigure("detection", way.detection.value, "s", way.detection),
      switching: givenFigure("switching", way.switching.value, "s", way.switching),
    }
  );
}

/** Nobody takes over: somebody is told, and puts the last backup on a new server. */
function restoring(restore: Figure | undefined): TimedWay {
  return {
    by: restore ? "restore" : "started anew by a person, and filled again",
    basis:
      "An alert after 5 min and a person within 15 more are taken; the restore is that of its backup, else half an hour.",
    detection: givenFigure("detection", 1200, "s", { low: 300, high: 3600 }),
    switching: restore
      ? figureIn("s", taken("restore", restore, "s"))
      : givenFigure("switching", 1800, "s", { low: 600, high: 7200 }),
  };
}
