import { givenFigure, idOf, type Ref, type ViewOf } from "@planc/core";
import type { decision, Figure } from "@planc/core/ir";

/** How long it takes until a lost instance of a program is replaced, in seconds. */
interface Restart {
  readonly technologies: RegExp;
  /** Until it is noticed, and until another one works. */
  readonly detection: Range;
  readonly switching: Range;
  readonly by: string;
  /** What it rests on. */
  readonly basis: string;
}

export interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Kubernetes: a node is taken for lost after 50 s (node-monitor-grace-period; 40 s before 1.32), its pods are moved
 * 300 s later (the tolerations that DefaultTolerationSeconds gives each), then one starts. Read 2026-12-01 in
 * kubernetes.io/docs/reference and kubernetes/kubernetes#127352. Amazon ECS: tasks of a lost host or a failed health
 * check of three times 30 s are started anew; the start is a judgement, not checked.
 */
const restarts: readonly Restart[] = [
  {
    technologies: /^kubernetes$|^amazon-eks$|^google-gke$|^azure-aks$/,
    detection: { value: 350, low: 40, high: 350 },
    switching: { value: 30, low: 10, high: 120 },
    by: "Kubernetes starts it on another node",
    basis:
      "A lost node is noticed after 50 s and its pods stay for 300 s more (defaults of Kubernetes, read 2026-12-01); a pod that fails its probe goes sooner.",
  },
  {
    technologies: /^amazon-ecs$/,
    detection: { value: 90, low: 30, high: 180 },
    switching: { value: 60, low: 30, high: 180 },
    by: "Amazon ECS starts another task",
    basis: "Three health checks at 30 s and the start of a task are taken.",
  },
  {
    technologies: /^azure-container-apps$|^google-cloud-run$/,
    detection: { value: 30, low: 10, high: 60 },
    switching: { value: 30, low: 5, high: 120 },
    by: "its platform starts another instance",
    basis: "Three probes at 10 s and a start from an image are taken.",
  },
];

/** Nothing but the host starts it: what fails alone is back soon, and a lost host takes a person. */
const byPerson: Omit<Restart, "technologies"> = {
  detection: { value: 300, low: 10, high: 900 },
  switching: { value: 1800, low: 60, high: 7200 },
  by: "by hand, another host",
  basis:
    "An alert after 5 min and half an hour of work are taken, as nothing that would start it elsewhere is planned.",
};

const places: ReadonlySet<string> = new Set(["orchestration", "hosting"]);

/** What starts programs anew here, from when they are gone until they work again. */
export function restartOf(choices: readonly ViewOf<typeof decision.choice>[]) {
  const at = choices.flatMap((choice) =>
    places.has(idOf(choice.data.topic))
      ? restarts.flatMap((each) =>
          each.technologies.test(choice.data.technology) ? [{ ...each, from: choice.ref }] : [],
        )
      : [],
  );
  const { detection, switching, by, basis, from }: typeof byPerson & { readonly from?: Ref } =
    at[0] ?? byPerson;
  const of = (name: string, range: Range): Figure => givenFigure(name, range.value, "s", range);
  return {
    by,
    reason: basis,
    detection: of("detection", detection),
    switching: of("switching", switching),
    figure: of("outage", {
      value: detection.value + switching.value,
      low: detection.low + switching.low,
      high: detection.high + switching.high,
    }),
    isByPerson: from === undefined,
    ...(from ? { from } : {}),
  };
}
