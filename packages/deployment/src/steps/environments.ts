import { byRef, listed, node, optional, type ViewOf } from "@planc/core";
import { architecture, brief, decision, deployment, integration } from "@planc/core/ir";
import { engines } from "../catalog/engines.ts";
import { platforms } from "../catalog/platforms.ts";
import { derived, step } from "../kit.ts";

type Unit = ViewOf<typeof deployment.unit>;

const running = new Set(["container", "function", "static-site", "job"]);

/** Kept by a provider, and in a container while one develops. */
const servers = new Set([
  "relational-store",
  "document-store",
  "key-value-store",
  "time-series-store",
  "search-engine",
  "cache",
  "broker",
  "object-store",
]);

/** Where the product runs, and in what each place differs from production by this plan's own parts. */
export const environments = step("environments", {
  reads: {
    units: deployment.unit,
    components: optional(architecture.component),
    choices: optional(decision.choice),
    providers: optional(integration.provider),
    product: optional(brief.product),
  },
  writes: { environments: deployment.environment },
  run: ({ units, components, choices, providers, product }) => {
    const placed = units.filter(({ data }) => running.has(data.kind));
    const ours = placed.filter(({ data }) => data.image === undefined);
    // Files alone are the same wherever they lie.
    if (ours.every(({ data }) => data.kind === "static-site")) return { environments: [] };
    // Where the product is that the feature becomes part of, nobody shows here.
    if (ours.length === 0 || product?.data.unseen) return { environments: [] };
    const choiceAt = byRef(choices);
    const unitOf = new Map(
      placed.flatMap((unit) => unit.data.components.map((each) => [each as string, unit] as const)),
    );
    const rented = components.flatMap(({ ref, data }) => {
      const choice = choiceAt.get(data.choice ?? "")?.data;
      const runs = choice && engines[choice.technology];
      return runs && servers.has(data.kind) && !unitOf.has(ref) && data.lifecycle !== "existing"
        ? [{ name: data.name, technology: data.technology ?? choice.name }]
        : [];
    });
    const called = providers.filter(({ data }) => data.directions.includes("out"));
    const tested = called.flatMap(({ data }) => {
      const test = data.environments.find(({ name }) => /\btest\b/.test(name));
      const live = data.environments.find(({ name }) => name === "production")?.address ?? "";
      if (!test) return [];
      return [
        `${data.name}: ${test.address.startsWith(live) ? "an account of its own" : test.address}`,
      ];
    });
    const platform = [...new Set(ours.map(({ data }) => data.platform))];
    const from = [...placed.map(({ ref }) => ref), ...called.map(({ ref }) => ref)];
    const make = (
      id: "development" | "staging" | "production" | "preview",
      purpose: string,
      differs: readonly string[],
      data: string,
      access: string,
    ) =>
      node(
        deployment.environment,
        id,
        {
          name: `${id[0]?.toUpperCase()}${id.slice(1)}`,
          kind: id,
          purpose,
          differs: [...differs],
          data,
          access,
        },
        derived("environment-of-units", from),
      );
    const previews = ours.find(
      ({ data }) => platforms[choiceAt.get(data.choice ?? "")?.data.technology ?? ""]?.previews,
    );
    return {
      environments: [
        make(
          "development",
          "changes are made and tried",
          [
            "1 instance of each program",
            ...rented.map(({ name, technology }) => `${name} in a container, not ${technology}`),
            ...tested,
          ],
          components.some(({ data }) => data.kind === "relational-store")
            ? "database/seed.sql"
            : "made up",
          "who develops, each alone",
        ),
        ...(previews
          ? [
              make(
                "preview",
                "a change is looked at before it is merged",
                [`${previews.data.name} of the change, by ${previews.data.platform}`, ...tested],
                "made up",
                "who may see the repository",
              ),
            ]
          : []),
        make(
          "staging",
          "a release is tried as it will run",
          [...stagingSizes(ours), ...tested],
          "made up",
          "team",
        ),
        make(
          "production",
          `people use it, on ${listed(platform)}`,
          [],
          "of people",
          "the pipeline; people in an incident, each by name",
        ),
      ],
    };
  },
});

/** Of what scales, the fewest with which two at once go wrong: two, where production has more. */
function stagingSizes(units: readonly Unit[]): readonly string[] {
  const larger = units.flatMap(({ data: { name, replicas, scaling } }) => {
    const most = scaling?.most.value ?? replicas?.value ?? 1;
    const planned = replicas?.value ?? 1;
    return most > 2 || planned > 2
      ? [`${name}: 2 instances, not ${planned === most ? planned : `${planned} to ${most}`}`]
      : [];
  });
  return larger;
}
