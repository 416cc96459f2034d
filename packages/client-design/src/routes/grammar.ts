/** How a framework writes addresses, and where it looks for the page of one. */
export interface Grammar {
  readonly parameter: (name: string) => string;
  /** The file of a page; absent where routes are listed in code. */
  readonly file?: (segments: readonly string[], group: string | undefined) => string;
  /** It can make pages on a server before they are sent. */
  readonly onServer: boolean;
}

const colon = (name: string) => `:${name}`;
const brackets = (name: string) => `[${name}]`;
const braces = (name: string) => `{${name}}`;

const inFolder =
  (root: string, page: string, grouped: boolean) =>
  (segments: readonly string[], group: string | undefined): string =>
    [root, ...(grouped && group ? [`(${group})`] : []), ...segments, page].join("/");

const asFile =
  (root: string, extension: string, grouped: boolean) =>
  (segments: readonly string[], group: string | undefined): string => {
    const own = segments.length === 0 ? ["index"] : segments;
    return `${[root, ...(grouped && group ? [`(${group})`] : []), ...own].join("/")}${extension}`;
  };

/** By the key of the technology; conventions as their documentation has them (checked 2026-11). */
const byTechnology: Readonly<Record<string, Grammar>> = {
  nextjs: { parameter: brackets, file: inFolder("app", "page.tsx", true), onServer: true },
  sveltekit: {
    parameter: brackets,
    file: inFolder("src/routes", "+page.svelte", true),
    onServer: true,
  },
  nuxt: { parameter: brackets, file: asFile("app/pages", ".vue", true), onServer: true },
  astro: { parameter: brackets, file: asFile("src/pages", ".astro", false), onServer: true },
  expo: { parameter: brackets, file: asFile("app", ".tsx", true), onServer: false },
  "expo-router": { parameter: brackets, file: asFile("app", ".tsx", true), onServer: false },
  remix: { parameter: colon, onServer: true },
  "react-router": { parameter: colon, onServer: true },
  "tanstack-router": { parameter: (name) => `$${name}`, onServer: false },
  angular: { parameter: colon, onServer: false },
  blazor: { parameter: braces, onServer: true },
  maui: { parameter: braces, onServer: false },
};

const plain: Grammar = { parameter: colon, onServer: false };

export const grammarOf = (technologies: readonly string[]): Grammar =>
  technologies.flatMap((each) => byTechnology[each] ?? [])[0] ?? plain;

/** `/rooms/:roomId` as the framework has it. */
export const written = (path: string, { parameter }: Grammar): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => parameter(name));

export function fileOf(
  path: string,
  grammar: Grammar,
  group: string | undefined,
): string | undefined {
  const segments = written(path, grammar).split("/").filter(Boolean);
  return grammar.file?.(segments, group);
}
