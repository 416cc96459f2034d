import { byRef, type ViewOf } from "@planc/core";
import type { client, decision } from "@planc/core/ir";
import {
  type CacheLibrary,
  cacheLibraries,
  storeParts,
  type Term,
} from "../catalog/cache-libraries.ts";

type Surface = ViewOf<typeof client.surface>;
type Choice = ViewOf<typeof decision.choice>;

/** What a surface keeps copies and its own state with. */
export interface Keeping {
  readonly name: string;
  readonly choice: Choice | undefined;
  readonly library: CacheLibrary | undefined;
  readonly store: {
    readonly name: string;
    readonly choice: Choice | undefined;
    /** What the store calls the part of it that keeps one thing. */
    readonly part: string;
  };
  /** Pages are made on a server, with what they show in them. */
  readonly rendersOnServer: boolean;
}

const rendering: ReadonlySet<string> = new Set(
  "nextjs nuxt remix sveltekit astro tanstack-start gatsby qwik".split(" "),
);
const compiled: ReadonlySet<string> = new Set(
  "flutter swiftui jetpack-compose compose-multiplatform dotnet-maui blazor".split(" "),
);

/** By the needs of state that were chosen for, where that works in this surface; else by what its framework has. */
export function keepingOf(surface: Surface, choices: readonly Choice[]): Keeping {
  const framework = byRef(choices).get(surface.data.choice ?? "");
  const fits = (choice: Choice) =>
    worksIn(choice.data.technology, framework?.data.technology) ? choice : undefined;
  const server = chosen(choices, "server-state").flatMap((each) => fits(each) ?? [])[0];
  const own = chosen(choices, "client-state").flatMap((each) => fits(each) ?? [])[0];
  const fallback = framework?.data.name ?? surface.data.name;
  const library = libraryOf((server ?? framework)?.data.technology);
  return {
    name: server?.data.name ?? fallback,
    choice: server ?? framework,
    library,
    store: {
      name: own?.data.name ?? fallback,
      choice: own ?? framework,
      part: storeParts[(own ?? framework)?.data.technology ?? ""] ?? "memory",
    },
    rendersOnServer: rendering.has(framework?.data.technology ?? ""),
  };
}

/** What the library calls something, or the plain word. */
export const termOf = (library: CacheLibrary | undefined, term: Term): string =>
  library?.terms[term] ?? term;

/** What is known of a library of server state, or of a framework that has its own way. */
export const libraryOf = (technology: string | undefined): CacheLibrary | undefined =>
  cacheLibraries.find(({ keys }) => keys.some((key) => key === technology));

const chosen = (choices: readonly Choice[], topic: string): readonly Choice[] =>
  choices.filter(({ data }) => data.topic === `decision/topic#${topic}`);

/** A product with a client in the browser and an app may have a library that works in one of them alone. */
function worksIn(technology: string, framework: string | undefined): boolean {
  if (framework === undefined) return true;
  const named = libraryOf(technology)?.frameworks;
  return named ? named.includes(framework) : !compiled.has(framework) || !isOfScripts(technology);
}

const ofScripts: ReadonlySet<string> = new Set(
  "zustand redux-toolkit mobx jotai pinia vuex ngrx react-context xstate vue-composables angular-signals svelte-runes valtio recoil".split(
    " ",
  ),
);
const isOfScripts = (technology: string): boolean =>
  ofScripts.has(technology) || libraryOf(technology) !== undefined;
