import { type Component, isClient, isStore } from "../catalog/component-kinds.ts";
import { label, safeId, shown } from "./text.ts";

export interface Box {
  readonly id: string;
  readonly name: string;
  readonly detail?: string | undefined;
  readonly look: Look;
  /** Boxes inside of this one. */
  readonly inside?: readonly Box[];
}
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly string[];
  readonly async: boolean;
}
export type Look =
  | "person"
  | "client"
  | "running"
  | "platform"
  | "store"
  | "broker"
  | "outside"
  | "system";

const frames: Readonly<Record<Look, readonly [string, string]>> = {
  person: ["([", "])"],
  client: ["[", "]"],
  running: ["[", "]"],
  platform: ["[/", "/]"],
  store: ["[(", ")]"],
  broker: ["[[", "]]"],
  outside: ["{{", "}}"],
  system: ["[", "]"],
};
const meanings: Readonly<Record<Look, string>> = {
  person: "person",
  client: "client",
  running: "runs our code",
  platform: "run as it comes",
  store: "keeps data",
  broker: "carries messages",
  outside: "not ours",
  system: "the system",
};

const platforms: ReadonlySet<Component["kind"]> = new Set([
  "gateway",
  "load-balancer",
  "cdn",
  "monitoring",
  "scheduler",
]);

export function lookOf(kind: Component["kind"]): Look {
  if (kind === "person") return "person";
  if (isClient(kind) || kind === "command-line") return "client";
  if (isStore(kind)) return "store";
  if (kind === "broker") return "broker";
  if (kind === "external-system" || kind === "identity-provider") return "outside";
  return platforms.has(kind) ? "platform" : "running";
}

/** C4 content as a flowchart: a frame around the system, what is outside around it, and a legend. */
export function flowchart(drawing: {
  readonly title: string;
  readonly system: string;
  readonly inside: readonly Box[];
  readonly outside: readonly Box[];
  readonly arrows: readonly Arrow[];
}): string {
  const { title, system, inside, outside, arrows } = drawing;
  const all = [...inside, ...outside].flatMap((box) => [box, ...(box.inside ?? [])]);
  const looks = [...new Set(all.map(({ look }) => look))].sort();
  return [
    "flowchart TB",
    `  accTitle: ${shown(title, 100)}`,
    ...outside.filter(({ look }) => look === "person").flatMap((box) => drawn(box, "  ")),
    ...(inside.length > 0
      ? [
          `  subgraph system[${label(system)}]`,
          ...inside.flatMap((box) => drawn(box, "    ")),
          "  end",
        ]
      : []),
    ...outside.filter(({ look }) => look !== "person").flatMap((box) => drawn(box, "  ")),
    ...arrows.map(
      ({ from, to, lines, async }) =>
        `  ${safeId("c", from)} ${async ? "-.->" : "-->"}|${label(...lines)}| ${safeId("c", to)}`,
    ),
    `  subgraph legend[${label("Legend")}]`,
    ...looks.map((look) => `    legend_${look}${framed(look, label(meanings[look]))}`),
    ...(arrows.some(({ async }) => async)
      ? [`    legend_dashed[${label("dashed: asynchronous")}]`]
      : []),
    "  end",
    "",
  ].join("\n");
}

function drawn(box: Box, indent: string): readonly string[] {
  const id = safeId("c", box.id);
  const text = box.detail ? label(box.name, `[${box.detail}]`) : label(box.name);
  if (!box.inside || box.inside.length === 0) return [`${indent}${id}${framed(box.look, text)}`];
  return [
    `${indent}subgraph ${id}[${text}]`,
    ...box.inside.flatMap((each) => drawn(each, `${indent}  `)),
    `${indent}end`,
  ];
}

function framed(look: Look, text: string): string {
  const [open, close] = frames[look];
  return `${open}${text}${close}`;
}
