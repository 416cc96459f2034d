import type { Entry } from "../../schema.ts";
import type { TopicKey } from "../../topic-keys.ts";

const script = ["typescript", "javascript"];

/** Frameworks whose programs take the same libraries, and the languages of those. */
export const families = {
  react: {
    of: ["react", "nextjs", "remix", "gatsby", "preact", "tanstack-start"],
    languages: script,
  },
  "react-anywhere": {
    of: ["react", "nextjs", "remix", "gatsby", "preact", "tanstack-start", "react-native", "expo"],
    languages: script,
  },
  /** Whose routes are chosen apart. */
  "react-alone": { of: ["react", "preact"], languages: script },
  "react-native": { of: ["react-native", "expo"], languages: script },
  vue: { of: ["vue", "nuxt"], languages: script },
  angular: { of: ["angular"], languages: ["typescript"] },
  svelte: { of: ["svelte", "sveltekit"], languages: script },
  nextjs: { of: ["nextjs"], languages: script },
  nuxt: { of: ["nuxt"], languages: script },
  sveltekit: { of: ["sveltekit"], languages: script },
  flutter: { of: ["flutter"], languages: ["dart"] },
  swiftui: { of: ["swiftui"], languages: ["swift"] },
  compose: { of: ["jetpack-compose"], languages: ["kotlin"] },
} as const satisfies Readonly<
  Record<string, { readonly of: readonly string[]; readonly languages: readonly string[] }>
>;

export type Family = keyof typeof families;

type Details = Partial<Omit<Entry, "key" | "name" | "topics" | "what">>;

export type PartRow = readonly [key: string, name: string, what: string, details?: Details];

/** Libraries that clients of one family take for a need. */
export function partsOf(
  family: Family,
  topics: TopicKey | readonly TopicKey[],
  rows: readonly PartRow[],
): readonly Entry[] {
  const { of, languages } = families[family];
  return rows.map(([key, name, what, { requires = [], ...details } = {}]) => ({
    key,
    name,
    what,
    form: "library",
    licence: "MIT",
    topics: typeof topics === "string" ? [topics] : [...topics],
    languages: [...languages],
    requires: [[...of], ...requires],
    ...details,
  }));
}
