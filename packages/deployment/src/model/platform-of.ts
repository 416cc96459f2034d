import { idOf, makesPages } from "@planc/core";
import { type Platform, platforms } from "../catalog/platforms.ts";
import type { Choice, Component } from "./facts.ts";

/** Where a program of ours runs. */
export interface Ground {
  readonly name: string;
  readonly facts: Platform;
  /** Absent where nothing was decided. */
  readonly choice?: Choice;
}

/** Nothing decides a platform: what runs images does. */
const open: Ground = {
  name: "a host that runs containers",
  facts: { takes: "images", scales: false, config: "compose file", secrets: "host file" },
};

const images = ["orchestration", "hosting", "compose", "container-runtime"];

export function groundOf(component: Component, choices: readonly Choice[]): Ground {
  const { data } = component;
  // A service that is a platform's own: what is written for it runs there.
  const own = choices.find(({ ref }) => ref === data.choice);
  const itself = own && grounded(own);
  if (itself) return itself;
  const topics =
    data.kind !== "function"
      ? images
      : makesPages(data)
        ? ["hosting", "functions"]
        : ["functions", "hosting"];
  for (const topic of topics) {
    for (const choice of choices.filter(({ data: { topic: of } }) => idOf(of) === topic)) {
      const ground = grounded(choice);
      if (ground && (data.kind === "function" || ground.facts.takes !== "files")) return ground;
    }
  }
  return open;
}

/** What hands out files, where no program of ours does. */
export function groundOfFiles(choices: readonly Choice[]): Ground {
  for (const topic of ["hosting", "cdn", "object-store"]) {
    const choice = choices.find(({ data }) => idOf(data.topic) === topic);
    if (!choice) continue;
    const facts = platforms[choice.data.technology];
    if (facts && facts.takes === "images") continue;
    return { name: choice.data.name, facts: facts ?? ofFiles, choice };
  }
  return { name: "a host of files", facts: ofFiles };
}

const ofFiles: Platform = {
  takes: "files",
  scales: true,
  config: "variable of the build",
  secrets: "none: everybody reads what is built",
};

function grounded(choice: Choice): Ground | undefined {
  const facts = platforms[choice.data.technology];
  return facts && { name: choice.data.name, facts, choice };
}
