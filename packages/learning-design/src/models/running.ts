import {
  type DataOf,
  type FigureInput,
  figureOf,
  givenFigure,
  listed,
  type ViewOf,
} from "@planc/core";
import type { architecture, deployment, Figure, learning, workload } from "@planc/core/ir";
import { assumedFigure, assumption } from "../catalog/assumptions.ts";
import type { Kind, Requirement } from "../reading/purposes.ts";
import { amountText, bare } from "../text.ts";
import type { PlanView, Table } from "./plan-view.ts";
import type { Source } from "./sources.ts";

type Model = DataOf<typeof learning.model>;

/** The window that the flows read, where they say one. */
export function windowOf(flows: readonly ViewOf<typeof architecture.flow>[]): FigureInput {
  for (const flow of flows)
    for (const { message } of flow.data.steps) {
      const weeks = /\blast (\d+) weeks\b/.exec(message)?.[1];
      if (weeks) return { value: Number(weeks) * 7, unit: "day", ref: flow.ref };
    }
  return assumption("windowDays");
}

/** How often it runs: as the text says it, else as the flow's trigger does. */
export function everyOf(
  requirements: readonly Requirement[],
  flow: ViewOf<typeof architecture.flow> | undefined,
): FigureInput {
  for (const { ref, data } of requirements) {
    const said =
      /\b(?:every|each|once a) (day|night|week|month)\b|\b(daily|nightly|weekly|monthly)\b/i.exec(
        data.text,
      );
    const word = (said?.[1] ?? said?.[2])?.toLowerCase();
    const days = word === undefined ? undefined : spans[word];
    if (days !== undefined) return { value: days, unit: "day", ref };
  }
  return flow && /\b(?:night|daily|each day)/i.test(flow.data.trigger)
    ? { value: 1, unit: "day", ref: flow.ref }
    : assumption("everyDays");
}

const spans: Readonly<Record<string, number>> = {
  day: 1,
  night: 1,
  daily: 1,
  nightly: 1,
  week: 7,
  weekly: 7,
  month: 30,
  monthly: 30,
};

/** The newest rows judge: what is learnt from is older than what is foretold, by as much as a label takes. */
export function splitOf(window: FigureInput): NonNullable<Model["split"]> {
  const labelDays = assumption("labelDays");
  const partDays = assumption("partDays");
  return {
    train: figureOf("window - 2 * partDays - 3 * labelDays", "day", {
      window,
      partDays,
      labelDays,
    }),
    validate: assumedFigure("partDays"),
    test: assumedFigure("partDays"),
    gap: assumedFigure("labelDays"),
    window: figureOf("window", "day", { window }),
  };
}

interface Fitting {
  readonly view: PlanView;
  readonly sources: readonly Source[];
  readonly window: FigureInput;
  readonly every: FigureInput;
  /** People of whom each run keeps what it was given. */
  readonly active: ViewOf<typeof workload.load> | undefined;
}

/**
 * Rows that are fitted: what each run of the window was given, one a person, as the store sums it up; of what is
 * nobody's, the rows themselves.
 */
export function rowsOf({ view, sources, window, every, active }: Fitting): Figure | undefined {
  if (active && sources.some(({ subject }) => subject))
    return figureOf("window / every * active", "rows", {
      window,
      every,
      active: { value: active.data.figure.value, unit: "users", ref: active.ref },
    });
  const inputs: Record<string, FigureInput> = { window };
  const terms: string[] = [];
  for (const { table } of sources) {
    const volume = view.volumeOf(table);
    if (!volume) continue;
    const name = bare(table.data.name).replace(/_([a-z])/g, (_, letter: string) =>
      letter.toUpperCase(),
    );
    const { value } = volume.data.rowsPerDay;
    inputs[`${name}Daily`] = { value, unit: "rows/day", ref: volume.ref };
    terms.push(`${name}Daily`);
  }
  return terms.length === 0
    ? undefined
    : figureOf(`window * (${terms.join(" + ")})`, "rows", inputs);
}

/** Numbers of eight bytes, twice, as they are once more while they are turned. */
export function memoryOf(rows: Figure | undefined, features: number): Figure | undefined {
  if (!rows) return undefined;
  return figureOf("rows * features * number * 2 / 1000000000", "GB", {
    rows: { value: rows.value, unit: "rows" },
    features: { value: Math.max(1, features), unit: "count" },
    number: { value: 8, unit: "B" },
  });
}

export function availableOf(
  component: string | undefined,
  shapes: readonly ViewOf<typeof deployment.shape>[],
): Figure | undefined {
  const shape = shapes.find(({ data }) => data.component === component);
  return shape && givenFigure("memory", shape.data.memory.value, "GB-memory", { ref: shape.ref });
}

/**
 * A label is known days after what it judges was offered, and a run learns of a whole window: what was offered and
 * given may not go with the next run.
 */
export function historyOf(
  window: FigureInput,
  results: Table | undefined,
  sources: readonly Source[],
): NonNullable<Model["history"]> {
  const offered = results && bare(results.data.name);
  const changing = sources.flatMap(({ changes, table }) =>
    changes ? [bare(table.data.name)] : [],
  );
  const parts = [
    ...(offered ? [`offers: ${offered}, none overwritten by a later run`] : []),
    ...(changing.length > 0
      ? [`what each run was given of ${listed(changing)}, with its day`]
      : []),
  ];
  return {
    text: parts.join("; ") || "rows that are learnt from",
    keep: figureOf("window + labelDays", "day", { window, labelDays: assumption("labelDays") }),
  };
}

/** Predictions of a day: one for each active person and run. */
export const perDayOf = (active: ViewOf<typeof workload.load>, every: FigureInput): Figure =>
  figureOf("active / every", "rows/day", {
    active: { value: active.data.figure.value, unit: "users", ref: active.ref },
    every,
  });

interface Going {
  /** No run may read what it needs until a consent is kept. */
  readonly isOff: boolean;
  readonly kind: Kind;
  readonly method: Model["method"];
  readonly subject: string;
  readonly perDay: ViewOf<typeof workload.load> | undefined;
  readonly registry: string | undefined;
}

/** From rows that nobody sees to all people; how long a share of them has to see it follows from what is to be seen. */
export function rolloutOf({
  isOff,
  kind,
  method,
  subject,
  perDay,
  registry,
}: Going): Model["rollout"] {
  if (isOff)
    return [
      {
        stage: "offline",
        text: "off: no run reads rows of people until each consent is kept with version and time, is withdrawn by an operation, and stands in the join of every feature",
      },
    ];
  if (method === "counted-on-device")
    return [
      {
        stage: "canary",
        text: "with a release, to a share of installations; counters of hits and bytes come back",
      },
      { stage: "all", text: "with the next release" },
    ];
  const canaryShare = assumption("canaryShare");
  const rightShare = assumption("rightShare");
  const lift = assumption("lift");
  const lasts = perDay
    ? figureOf(
        "ceil(16 * (1 - rightShare) / (rightShare * lift * lift) / (active * canaryShare)) * days",
        "day",
        {
          rightShare,
          lift,
          active: { value: perDay.data.figure.value, unit: "users", ref: perDay.ref },
          canaryShare,
          days: { value: 1, unit: "day" },
        },
      )
    : undefined;
  const isCompared = kind === "recommend" || kind === "rank";
  return [
    {
      stage: "offline",
      text: "the days to judge, against the rule and the version in use",
    },
    ...(method === "trained"
      ? [
          {
            stage: "shadow" as const,
            text: `each run writes beside the version${registry ? ` in ${registry}` : ""}, and nobody sees it`,
            lasts: assumedFigure("partDays"),
          },
        ]
      : []),
    {
      stage: "canary",
      text: `${amountText(canaryShare)} by hash of ${subject}; the others keep what they have`,
      ...(lasts && isCompared ? { lasts } : {}),
    },
    {
      stage: "all",
      text: "the version is named as the one in use; the one before is named again where it fails",
    },
  ];
}
