import {
  type DraftOf,
  figureIn,
  givenFigure,
  known,
  listed,
  node,
  optional,
  over,
  plus,
  type Ref,
  taken,
  type ViewOf,
} from "@planc/core";
import {
  architecture,
  data,
  decision,
  deployment,
  performance,
  security,
  workload,
} from "@planc/core/ir";
import { recoveryNumbers } from "../catalog/recovery-numbers.ts";
import { strategies } from "../catalog/strategies.ts";
import { rolloutOf } from "../delivery/rollout.ts";
import { timeText } from "../delivery/time-text.ts";
import { assumed, derived, step } from "../kit.ts";

type Recovery = DraftOf<typeof deployment.recovery>;

/** How each thing that can be lost comes back: what of it is gone then, and how long it takes. */
export const recovery = step("recovery", {
  reads: {
    stores: optional(data.store),
    upkeeps: optional(data.upkeep),
    components: optional(architecture.component),
    choices: optional(decision.choice),
    units: optional(deployment.unit),
    pipelines: optional(deployment.pipeline),
    targets: optional(performance.target),
    volumes: optional(workload.volume),
    tables: optional(data.table),
    searches: optional(data.search),
    connections: optional(architecture.connection),
    obligations: optional(security.obligation),
    failovers: optional(performance.failover),
  },
  writes: { recovery: deployment.recovery },
  run: ({
    stores,
    upkeeps,
    components,
    choices,
    units,
    pipelines: pipeline,
    targets,
    failovers,
    ...kept
  }) => {
    const lossOf = new Map<Ref, (typeof failovers)[number]>(
      failovers.map((each) => [each.data.component, each]),
    );
    const name = new Map<string, string>(components.map(({ ref, data: each }) => [ref, each.name]));
    const served = units.some(({ data: { kind } }) => kind === "container" || kind === "function");
    if (!served) return { recovery: [] };
    const goals = targets
      .filter(
        ({ data: { measure } }) => measure === "recovery-time" || measure === "recovery-point",
      )
      .map(({ ref }) => ref);
    const ofStores = stores.flatMap((store): readonly Recovery[] => {
      const of = name.get(store.data.component) ?? store.id;
      const saved = upkeeps.find(
        ({ data: each }) => each.topic === "backup" && each.of === store.ref,
      );
      if (saved) {
        const lost = lossOf.get(store.data.component);
        return [restored(store, of, { saved, lost }, goals, around(store, kept, units))];
      }
      if (store.data.model === "object") return [versioned(store, of)];
      if (store.data.model === "search") return rebuilt(store, of, kept);
      return [];
    });
    return { recovery: [...ofStores, ...takenBack(pipeline, choices)] };
  },
});

type Store = ViewOf<typeof data.store>;

interface Saved {
  readonly saved: ViewOf<typeof data.upkeep>;
  /** What the plan says of the loss of its server. */
  readonly lost: ViewOf<typeof performance.failover> | undefined;
}

function restored(
  store: Store,
  name: string,
  { saved: { ref, data: saved }, lost }: Saved,
  goals: readonly Ref<"performance/target">[],
  { writers, largest, erases }: Around,
): Recovery {
  const { recoveryPoint = givenFigure("lost", 1440, "min"), figure, recoveryTime } = saved;
  const restore = figure ?? recoveryTime ?? givenFigure("back", recoveryNumbers.back, "h");
  const { checked } = recoveryNumbers;
  // One figure for one thing: what the plan of failures says of noticing it.
  const noticed = lost?.data.detection ?? givenFigure("noticed", recoveryNumbers.noticed, "min");
  const whole = figureIn(
    "min",
    plus(
      plus(taken("noticed", noticed, "min", lost?.ref), taken("restore", restore, "min", ref)),
      known("checked", checked, "min"),
    ),
  );
  return node(
    deployment.recovery,
    store.id,
    {
      of: store.ref,
      loss: name,
      mechanism: saved.means ?? saved.decision,
      recoveryPoint,
      recoveryTime: whole,
      ...(goals.length > 0 ? { targets: [...goals] } : {}),
      steps: [
        `Stop ${listed(writers)}`,
        `Restore ${name} beside it`,
        ...(erases ? ["Repeat erasures since"] : []),
        ...(largest.length > 0 ? [`Count ${listed(largest)}`] : []),
        `Start ${listed(writers)}`,
      ],
      drill: "each quarter",
    },
    assumed(
      "recovery-of-store",
      `that a loss is noticed within ${timeText(noticed)} and checks take ${checked} min, until a drill has measured both`,
      [store.ref, ref, ...(lost ? [lost.ref] : [])],
    ),
  );
}

function versioned(store: Store, name: string): Recovery {
  return node(
    deployment.recovery,
    store.id,
    {
      of: store.ref,
      loss: `Files of ${name}`,
      mechanism: `versions, ${recoveryNumbers.versionDays} days`,
      recoveryPoint: givenFigure("lost", 0, "min"),
      recoveryTime: givenFigure("back", recoveryNumbers.versionBack, "min"),
      drill: "each quarter",
    },
    assumed(
      "recovery-of-store",
      `versions for ${recoveryNumbers.versionDays} days, as long as backups are kept`,
      [store.ref],
    ),
  );
}

interface Around {
  /** Units that write to it, by name. */
  readonly writers: readonly string[];
  /** Tables with the most rows. */
  readonly largest: readonly string[];
  readonly erases: boolean;
}

const mostTables = 3;

function around(
  store: Store,
  {
    connections,
    volumes,
    tables,
    obligations,
  }: {
    readonly connections: readonly ViewOf<typeof architecture.connection>[];
    readonly volumes: readonly ViewOf<typeof workload.volume>[];
    readonly tables: readonly ViewOf<typeof data.table>[];
    readonly obligations: readonly ViewOf<typeof security.obligation>[];
  },
  units: readonly ViewOf<typeof deployment.unit>[],
): Around {
  const callers = new Set<string>(
    connections.flatMap(({ data: each }) => (each.to === store.data.component ? [each.from] : [])),
  );
  const held = new Map<string, string>(
    tables.flatMap(({ ref, data: each }) => (each.store === store.ref ? [[ref, each.name]] : [])),
  );
  return {
    writers: units
      .filter(({ data: each }) => each.components.some((one) => callers.has(one)))
      .map(({ data: each }) => each.name),
    largest: volumes
      .flatMap(({ data: each }) => {
        const name = held.get(each.table);
        return name === undefined ? [] : [{ name, rows: each.rows.value }];
      })
      .sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1))
      .slice(0, mostTables)
      .map(({ name }) => name),
    erases: obligations.some(({ data: each }) => each.kind === "erasure"),
  };
}

/** What is found is a copy of rows: it is built anew, at the rate at which documents are taken. */
function rebuilt(
  store: Store,
  name: string,
  {
    volumes,
    searches,
    tables,
  }: {
    readonly volumes: readonly ViewOf<typeof workload.volume>[];
    readonly searches: readonly ViewOf<typeof data.search>[];
    readonly tables: readonly ViewOf<typeof data.table>[];
  },
): readonly Recovery[] {
  if (searches.length === 0) return [];
  const entities = new Set<string>(searches.map(({ id }) => `data/entity#${id}`));
  const own = tables.filter(({ data: each }) => each.entity && entities.has(each.entity));
  const rows = volumes.filter(({ data: each }) => own.some(({ ref }) => ref === each.table));
  const [first, ...others] = rows.map((each, at) =>
    taken(`rows${at + 1}`, each.data.rows, "rows", each.ref),
  );
  if (!first) return [];
  const all = others.reduce((sum, each) => plus(sum, each), first);
  const rate = known("rate", recoveryNumbers.indexed, "req/s");
  return [
    node(
      deployment.recovery,
      store.id,
      {
        of: store.ref,
        loss: name,
        mechanism: "indexed anew, then swapped",
        recoveryPoint: givenFigure("lost", 0, "min"),
        recoveryTime: figureIn(
          "min",
          plus(known("start", recoveryNumbers.start, "min"), over(all, rate)),
        ),
        drill: "each mapping change",
      },
      assumed(
        "recovery-of-store",
        `that ${recoveryNumbers.indexed} documents a second are taken in bulk, until it is measured`,
        [store.ref, ...rows.map(({ ref }) => ref)],
      ),
    ),
  ];
}

function takenBack(
  pipeline: ViewOf<typeof deployment.pipeline> | undefined,
  choices: readonly ViewOf<typeof decision.choice>[],
): readonly Recovery[] {
  const rollout = rolloutOf(choices);
  const found = rollout && strategies.find(({ of }) => of.test(rollout.platform));
  if (!pipeline?.data.stages.some(({ key }) => key === "rollback") || !found) return [];
  const { watched } = recoveryNumbers;
  return [
    node(
      deployment.recovery,
      "release",
      {
        of: pipeline.ref,
        loss: "A release",
        mechanism: `${rollout.platform} rollback`,
        recoveryPoint: givenFigure("lost", 0, "min"),
        recoveryTime: figureIn(
          "min",
          plus(known("watched", watched, "min"), known("back", found.back, "min")),
        ),
        drill: "each staging release",
      },
      derived("recovery-of-release", [pipeline.ref]),
    ),
  ];
}
