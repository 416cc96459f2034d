import { idOf, optional, sole } from "@planc/core";
import { api, architecture, brief, data, decision, deployment, performance } from "@planc/core/ir";
import { chosenFor, type DeliveryFacts } from "../delivery/facts.ts";
import { migratingOf } from "../delivery/migrating.ts";
import { rolloutOf } from "../delivery/rollout.ts";
import { type Root, rootsOf } from "../delivery/roots.ts";
import { stagesOf } from "../delivery/stages.ts";
import { variablesOf } from "../delivery/variables.ts";
import { assumed, derived, step } from "../kit.ts";

/** The tool that is taken where the text names none and nothing was chosen. */
const usualTool = "GitHub Actions";

/** What happens between a change and the people who use it. */
export const pipeline = step("pipeline", {
  reads: {
    product: optional(brief.product),
    style: optional(decision.style),
    choices: optional(decision.choice),
    components: optional(architecture.component),
    folders: optional(architecture.folder),
    units: optional(deployment.unit),
    environments: optional(deployment.environment),
    stores: optional(data.store),
    operations: optional(api.operation),
    convention: optional(api.convention),
    scenarios: optional(performance.scenario),
  },
  writes: { pipeline: deployment.pipeline },
  run: ({ product, style, environments, convention, ...read }) => {
    const facts: DeliveryFacts = {
      product,
      basePath: convention?.data.basePath ?? "",
      ...read,
    };
    const { choices, folders, components, units } = facts;
    const roots = rootsOf(folders, components, choices);
    const choice = chosenFor("ci-cd", choices);
    // A feature goes through the pipeline that its product has.
    if (roots.length === 0 || (!choice && product?.data.scope === "feature")) {
      return { pipeline: undefined };
    }
    const rollout = rolloutOf(choices);
    const built = units.filter(({ data: { kind, build } }) => kind === "function" || build);
    const placeOf = (kind: "staging" | "production") => {
      const found = environments.find(({ data }) => data.kind === kind);
      return found ? { [kind]: found.ref } : {};
    };
    const chains = new Set(roots.map(({ toolchain }) => toolchain.key));
    // A run of one unit has one toolchain.
    const apart = style?.data.style === "microservices" && built.length > 1 && chains.size === 1;
    const planned = {
      facts,
      roots,
      rollout: built.length > 0 ? rollout : undefined,
      migrating: migratingOf(facts, roots, apart),
      built,
      places: { ...placeOf("staging"), ...placeOf("production") },
      apart,
    };
    const tool = choice?.data.name ?? usualTool;
    const stages = stagesOf(planned);
    const from = [
      ...(choice ? [choice.ref] : product ? [product.ref] : []),
      ...built.map(({ ref }) => ref),
    ];
    return {
      pipeline: sole(
        deployment.pipeline,
        {
          tool,
          ...(apart ? { apart: built.map((unit) => runOf(unit, roots)) } : {}),
          variables: variablesOf(planned, stages),
          stages: [...stages],
        },
        choice
          ? derived("pipeline-of-what-is-built", from)
          : assumed(
              "pipeline-of-what-is-built",
              `the text does not say where the code is kept; ${usualTool} is taken, and the same stages run elsewhere`,
              from,
            ),
      ),
    };
  },
});

/** What sets a run of one unit off, and what is built in it. */
function runOf(
  unit: {
    readonly ref: `deployment/unit#${string}`;
    readonly id: string;
    readonly data: {
      readonly folder?: string | undefined;
      readonly build?: { readonly file: string } | undefined;
      readonly components: readonly string[];
    };
  },
  roots: readonly Root[],
) {
  const own = roots.filter(({ components }) =>
    unit.data.components.some((each) => components.includes(each)),
  );
  const folder = own[0]?.folder ?? unit.data.folder ?? ".";
  const paths = own.map((root) => (root.folder === "." ? "**" : `${root.folder}/**`));
  return {
    unit: unit.ref,
    name: idOf(unit.ref),
    folder,
    ...(unit.data.build ? { file: unit.data.build.file } : {}),
    paths: [
      ...(paths.length > 0 ? paths : ["**"]),
      ...(unit.data.build ? [unit.data.build.file] : []),
    ],
  };
}
