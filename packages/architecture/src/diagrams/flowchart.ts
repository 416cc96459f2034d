import { isClient } from "@planc/core";
import { type Component, isStore } from "../catalog/component-kinds.ts";
import { arrowLabel, label, safeId, shown } from "./text.ts";

export interface Box {
  readonly id: string;
  readonly name: string;
  readonly detail?: string | undefined;
  readonly note?: string | undefined;
  readonly look: Look;
  /** Boxes inside of this one. */
  readonly inside?: readonly Box[];
}
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly string[];
  readonly async: boolean;
  /** Leads both ways. */
  readonly both?: boolean;
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
  person: "rounded: a person",
  client: "plain: runs our code",
  running: "plain: runs our code",
  platform: "slanted: run as it comes",
  store: "cylinder: keeps data",
  broker: "double sides: carries messages",
  outside: "six sides: not ours",
  system: "plain: this system",
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
  const looks = new Set([...inside, ...outside].flatMap(looksIn));
  const meaning = [...new Set([...looks].map((look) => meanings[look]))].sort();
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
      ({ from, to, lines, async, both }) =>
        `  ${safeId("c", from)} ${both ? "<" : ""}${async ? "-.->" : "-->"}|${arrowLabel(...lines)}| ${safeId("c", to)}`,
    ),
    // One box: a frame with a picture of each shape would be wider than what it explains.
    `  legend[${label("Legend", ...meaning, ...(arrows.some(({ async }) => async) ? ["dashed: asynchronous"] : []))}]`,
    "  style legend fill:none,stroke-dasharray:3",
    "",
  ].join("\n");
}

/** A box that holds others is a frame, whose look nobody sees. */
function looksIn({ look, inside }: Box): readonly Look[] {
  return inside && inside.length > 0 ? inside.flatMap(looksIn) : [look];
}

function drawn(box: Box, indent: string): readonly string[] {
  const id = safeId("c", box.id);
  const text = label(
    box.name,
    ...(box.detail ? [`[${box.detail}]`] : []),
    ...(box.note ? [box.note] : []),
  );
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
