import { idOf } from "@planc/core";
import { imageOf } from "../catalog/image.ts";
import { frameworks, type Runtime, runtimeOfLibrary, runtimes } from "../catalog/runtimes.ts";
import type { Choice, Component } from "./facts.ts";

/** What a program of ours is written for, and how it is begun and asked. */
export interface Program {
  readonly runtime: Runtime;
  readonly builder: { readonly repository: string; readonly tag: string };
  readonly base: { readonly repository: string; readonly tag: string };
  readonly command: readonly string[];
  readonly port: number;
  readonly live: string;
  readonly ready: string;
  /** Key of its framework. */
  readonly framework: string;
}

const byName = new Map(runtimes.flatMap((each) => each.names.map((name) => [name, each])));
const byKey = new Map(runtimes.flatMap((each) => each.keys.map((key) => [key, each])));

/** Absent where nothing says what it is written with. */
export function programOf({ data }: Component, choices: readonly Choice[]): Program | undefined {
  const framework = choices.find(({ ref }) => ref === data.choice)?.data.technology ?? "";
  const runtime = runtimeOf(data.technology ?? "", framework, choices);
  if (!runtime) return undefined;
  const version = versionOf(runtime, choices);
  const own = frameworks[framework] ?? {};
  const isWorker = data.kind !== "service" && data.kind !== "gateway";
  return {
    runtime,
    builder: imageOf(runtime.builder, version, runtime.line),
    base: imageOf(runtime.base, version, runtime.line),
    command: isWorker ? (own.worker ?? runtime.worker) : (own.server ?? runtime.server),
    // A worker answers nobody but who asks how it is.
    port: isWorker ? 8081 : (own.port ?? runtime.port),
    live: own.live ?? "/health/live",
    ready: own.ready ?? "/health/ready",
    framework,
  };
}

function runtimeOf(
  technology: string,
  framework: string,
  choices: readonly Choice[],
): Runtime | undefined {
  const said = / on (.+)$/.exec(technology)?.[1];
  const named = said === undefined ? undefined : byName.get(said.replace(/ \d[\d.]*$/, ""));
  const library = byKey.get(runtimeOfLibrary[framework] ?? "");
  if (named ?? library) return named ?? library;
  for (const topic of ["runtime", "language"]) {
    const found = choices
      .filter(({ data }) => idOf(data.topic) === topic)
      .flatMap(({ data }) => byKey.get(data.technology) ?? []);
    if (found[0]) return found[0];
  }
  return undefined;
}

/** Of the runtime before the language: `typescript 7.0` is no version of Node.js. */
function versionOf({ keys, patches }: Runtime, choices: readonly Choice[]): string | undefined {
  const chosen = keys.flatMap((key) =>
    choices.filter(
      ({ data }) =>
        data.technology === key && !(key.endsWith("script") && data.version !== undefined),
    ),
  );
  const version = chosen.find(({ data }) => data.version !== undefined)?.data.version;
  return (version && patches?.[version]) ?? version;
}
