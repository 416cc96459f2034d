import { idOf, optional, type PlanNodeOf, toldNumber } from "@planc/core";
import { brief, decision, performance, workload } from "@planc/core/ir";
import { type Inline, nodeLink, paragraph, strong } from "@planc/core/markdown";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { section } from "../kit.ts";
import { counted, listed, number } from "../text/words.ts";
import { amountText, comparatorText, projectType, targetPlatform } from "./context-words.ts";

type Choice = PlanNodeOf<typeof decision.choice>;

const dependencies: readonly TopicKey[] = [
  "web-framework",
  "mobile-framework",
  "desktop-framework",
  "game-engine",
  "api-framework",
  "cli-framework",
  "data-access",
  "api-style",
  "real-time",
  "validation",
  "sign-in-library",
  "component-library",
  "app-components",
  "server-state",
  "client-state",
  "forms",
  "charts",
  "routing",
  "navigation",
  "styling",
  "native-modules",
  "data-processing",
  "workflow-engine",
  "machine-learning",
  "model-framework",
  "model-runtime",
  "encryption",
];
const storage: readonly TopicKey[] = [
  "relational-store",
  "document-store",
  "key-value-store",
  "wide-column-store",
  "time-series-store",
  "graph-store",
  "vector-store",
  "search-engine",
  "cache",
  "object-store",
  "offline-store",
];
const testing: readonly TopicKey[] = ["unit-testing", "end-to-end-testing", "load-testing"];

/** Spec-Kit's nine labels, exactly and in its order. */
export const technicalContext = section("technical-context", {
  document: "plan.md",
  title: "Technical Context",
  reads: {
    product: brief.product,
    style: optional(decision.style),
    choices: optional(decision.choice),
    targets: optional(performance.target),
    loads: optional(workload.load),
    concepts: optional(brief.concept),
    actions: optional(brief.action),
    regimes: optional(brief.regime),
    quantities: optional(brief.quantity),
    mentions: optional(brief.mention),
  },
  render: (plan) => {
    const of = (topics: readonly TopicKey[]): readonly Choice[] =>
      topics.flatMap((topic) => plan.choices.filter(({ data }) => idOf(data.topic) === topic));
    const context: readonly (readonly [label: string, content: readonly Inline[]])[] = [
      ["Language/Version", namesOf(of(["language", "runtime"]), "N/A: no program of its own")],
      ["Primary Dependencies", namesOf(of(dependencies), "N/A: the standard library")],
      ["Storage", namesOf(of(storage), "N/A: nothing is stored")],
      ["Testing", [...namesOf(of(testing), "N/A: nothing to run"), ...standIns(plan.mentions)]],
      ["Target Platform", [targetPlatform(plan)]],
      ["Project Type", [projectType(plan)]],
      ["Performance Goals", [goals(plan.targets)]],
      ["Constraints", [constraints(plan)]],
      ["Scale/Scope", [scale(plan)]],
    ];
    return {
      blocks: context.map(([label, content]) => paragraph(strong(label), ": ", ...content)),
    };
  },
});

function namesOf(choices: readonly Choice[], otherwise: string): readonly Inline[] {
  if (choices.length === 0) return [otherwise];
  return choices.flatMap(({ ref, data }, at): readonly Inline[] => [
    ...(at > 0 ? [", "] : []),
    nodeLink(ref, data.version ? `${data.name} ${data.version}` : data.name),
  ]);
}

/** What the text names only for a mock of something outside, each mock with what it is made with. */
function standIns(mentions: readonly PlanNodeOf<typeof brief.mention>[]): readonly Inline[] {
  const byMock = new Map<string, string[]>();
  const mocks = mentions.flatMap(({ data }) => data.standIn ?? []);
  for (const { data } of mentions) {
    if (data.standIn === undefined || data.kind !== "product") continue;
    const words = data.standIn.split(" ");
    // "Mock API" is the "Mock Tax API" of another sentence.
    const mock =
      mocks.find(
        (each) =>
          words.every((word) => each.includes(word)) && each.length > words.join(" ").length,
      ) ?? data.standIn;
    const name =
      data.version === undefined ? data.technology : `${data.technology} ${data.version}`;
    byMock.set(mock, [...(byMock.get(mock) ?? []), name]);
  }
  return [...byMock].map(([mock, names]) => `; for tests alone: ${mock} (${listed(names)})`);
}

/** What the text states first; four are enough for a first page. */
function goals(targets: readonly PlanNodeOf<typeof performance.target>[]): string {
  const stated = targets.filter(({ why }) => why.kind === "stated");
  const shown = (stated.length > 0 ? stated : targets).slice(0, 4);
  if (shown.length === 0) return "N/A: no target is stated or follows";
  const lines = shown.map(({ data }) => {
    const named = `p${data.percentile}`;
    const percentile =
      data.percentile === undefined || data.name.includes(named) ? "" : ` (${named})`;
    return `${data.name} ${comparatorText(data.comparator)} ${amountText(data.value)}${percentile}`;
  });
  return `${lines.join("; ")}${stated.length > 0 ? "" : " (assumed)"}`;
}

interface ConstraintInputs {
  readonly product: PlanNodeOf<typeof brief.product>;
  readonly regimes: readonly PlanNodeOf<typeof brief.regime>[];
  readonly quantities: readonly PlanNodeOf<typeof brief.quantity>[];
  readonly mentions: readonly PlanNodeOf<typeof brief.mention>[];
  readonly choices: readonly Choice[];
}

function constraints(inputs: ConstraintInputs): string {
  const { product, regimes, quantities, mentions, choices } = inputs;
  const existing = mentions.filter(
    ({ data }) => data.modality === "existing" && data.named !== false,
  );
  const used = new Set(choices.map(({ data }) => data.name));
  const atHand = mentions.filter(
    ({ data }) => data.named === false && data.topic !== undefined && !used.has(data.technology),
  );
  const avoided = mentions.filter(({ data }) => data.modality === "avoid");
  const limits = quantities.filter(
    ({ data }) =>
      (data.kind === "limit" || data.kind === "invariant") && !isAsked.test(data.said ?? ""),
  );
  const names = (nodes: typeof mentions) => listed(nodes.map(({ data }) => data.technology));
  const parts = [
    ...(regimes.length > 0 ? [`under ${listed(regimes.map(({ data }) => data.name))}`] : []),
    ...(existing.length > 0 ? [`existing ${names(existing)}`] : []),
    ...(atHand.length > 0 ? [`in the repository, not called for: ${names(atHand)}`] : []),
    ...(avoided.length > 0 ? [`without ${names(avoided)}`] : []),
    ...new Set(limits.map(limitText)),
    ...(product.data.budget ? [`at most USD ${number(product.data.budget)} a month`] : []),
  ];
  return parts.length > 0 ? parts.join("; ") : "N/A";
}

/** "What happens when the rate is 0 %" bounds nothing. */
const isAsked = /^(?:what|how)\b/;

/** In the words of the text, with the key of the requirement to look it up by. */
function limitText({ data }: PlanNodeOf<typeof brief.quantity>): string {
  const key = data.key === undefined ? "" : ` (${data.key})`;
  if (data.said !== undefined) return `${data.said}${key}`;
  const value =
    typeof data.value === "number" ? number(data.value) : data.value.map(number).join(" to ");
  return `${data.about} ${comparatorText(data.comparator)} ${value}${data.unit ? ` ${data.unit}` : ""}${key}`;
}

/** The unit is left out where the title has it: `concurrent users 50`. */
function loadText(
  title: string,
  figure: PlanNodeOf<typeof workload.load>["data"]["figure"],
): string {
  const value = toldNumber(figure);
  const repeats = title.toLowerCase().includes(figure.unit.toLowerCase());
  return amountText({ value, unit: repeats ? "count" : figure.unit });
}

interface ScaleInputs {
  readonly loads: readonly PlanNodeOf<typeof workload.load>[];
  readonly concepts: readonly PlanNodeOf<typeof brief.concept>[];
  readonly actions: readonly PlanNodeOf<typeof brief.action>[];
}

const told = [
  "registered-users",
  "concurrent-users",
  "peak-request-rate",
  "request-rate",
  "message-rate",
  "runs-per-day",
  "records-per-run",
];

function scale({ loads, concepts, actions }: ScaleInputs): string {
  const stored = concepts.filter(({ data }) => data.role === "stored" || data.role === "join");
  const shown = told.flatMap((measure) => loads.filter(({ data }) => data.measure === measure));
  const parts = [
    ...shown.map(
      ({ data, why }) =>
        `${data.title.toLowerCase()} ${loadText(data.title, data.figure)}${why.kind === "assumed" ? " (assumed)" : ""}`,
    ),
    ...(stored.length > 0 ? [counted(stored.length, "stored concept")] : []),
    ...(actions.length > 0 ? [counted(actions.length, "action")] : []),
  ];
  return parts.length > 0 ? parts.join("; ") : "N/A: no load is stated";
}
