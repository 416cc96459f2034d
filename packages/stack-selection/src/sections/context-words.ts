import { idOf, type PlanNodeOf } from "@planc/core";
import type { brief, decision } from "@planc/core/ir";
import { unitText } from "@planc/core/markdown";
import { listed, number } from "../text/words.ts";

interface Plan {
  readonly product: PlanNodeOf<typeof brief.product>;
  readonly style?: PlanNodeOf<typeof decision.style> | undefined;
  readonly choices: readonly PlanNodeOf<typeof decision.choice>[];
}

const kindNames: Readonly<Record<string, string>> = {
  "web-application": "web application",
  "api-service": "web service",
  "mobile-app": "mobile app",
  "desktop-app": "desktop app",
  "command-line-tool": "command-line tool",
  library: "library",
  "data-pipeline": "data pipeline",
  infrastructure: "infrastructure",
  game: "game",
  "ai-service": "AI service",
};

/** `web application (modular monolith)` */
export function projectType({ product, style }: Plan): string {
  const kinds = listed(product.data.kinds.map((kind) => kindNames[kind] ?? kind));
  const alone = ["command-line", "library", "pipeline"];
  return style && !alone.includes(style.data.style)
    ? `${kinds} (${style.data.name.toLowerCase()})`
    : kinds;
}

export function targetPlatform({ product, style, choices }: Plan): string {
  const chosen = (topic: string) =>
    choices.filter(({ data }) => idOf(data.topic) === topic).map(({ data }) => data.name);
  const { kinds } = product.data;
  const parts: string[] = [];
  if (kinds.includes("web-application") || chosen("web-framework").length > 0)
    parts.push("browsers");
  if (kinds.includes("mobile-app") || chosen("mobile-framework").length > 0)
    parts.push(phonesOf(choices));
  if (kinds.includes("desktop-app")) parts.push("Windows, macOS and Linux");
  if (kinds.includes("game") && parts.length === 0) parts.push("the platforms of the game engine");
  if (
    style &&
    ["modular-monolith", "layered-monolith", "microservices"].includes(style.data.style)
  ) {
    const hosted = chosen("hosting").length > 0 ? "server" : "Linux";
    parts.push(chosen("container-runtime").length > 0 ? "Linux containers" : hosted);
  }
  if (style?.data.style === "serverless") parts.push("functions");
  const where = [
    ...chosen("orchestration"),
    ...chosen("functions"),
    ...chosen("hosting"),
    ...chosen("cloud-platform"),
  ];
  if (parts.length === 0) {
    const runtime = [...chosen("runtime"), ...chosen("language")][0];
    return runtime ? `wherever ${runtime} runs` : "N/A";
  }
  return `${parts.join(", ")}${where.length > 0 ? ` (${[...new Set(where)].join(", ")})` : ""}`;
}

/** What a framework of one system alone makes apps for. */
const oneSystem: ReadonlyMap<string, string> = new Map([
  ["swiftui", "iOS"],
  ["jetpack-compose", "Android"],
]);

function phonesOf(choices: Plan["choices"]): string {
  const systems = choices.flatMap(({ data }) =>
    idOf(data.topic).split(".")[0] === "mobile-framework"
      ? [oneSystem.get(data.technology) ?? "iOS, Android"]
      : [],
  );
  return [...new Set(systems)].join(", ") || "iOS, Android";
}

const comparators: Readonly<Record<string, string>> = {
  "=": "=",
  "<": "<",
  "<=": "≤",
  ">": ">",
  ">=": "≥",
  "~": "about",
  range: "from",
};

export function comparatorText(comparator: string): string {
  return comparators[comparator] ?? comparator;
}

/** `99.9 %`, `250 ms`, `1,000 users`. */
export function amountText({
  value,
  unit,
}: {
  readonly value: number;
  readonly unit: string;
}): string {
  const text = Math.abs(value) < 100 ? String(Math.round(value * 1000) / 1000) : number(value);
  if (unit === "percent") return `${text} %`;
  return unit === "count" || unit === "ratio" ? text : `${text} ${unitText(value, unit)}`;
}
