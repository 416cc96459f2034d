import { type DataOf, spoken, type ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import type { Screen } from "../native/ground.ts";

type WebApp = DataOf<typeof client.webApp>;
type State = ViewOf<typeof client.state>;
type Server = Extract<State["data"], { kind: "server" }>;

/** Text that asks for a web client that is installed. */
export const installable =
  /\b(?:progressive web app\w*|PWA|add(?:ed)? to (?:the )?home ?screen|installable (?:web ?)?app\w*)\b/i;

interface AppFacts {
  readonly surface: ViewOf<typeof client.surface>;
  readonly screens: readonly Screen[];
  readonly pathOf: ReadonlyMap<string, string>;
  readonly states: readonly State[];
  readonly tokens: readonly ViewOf<typeof client.token>[];
  readonly languages: readonly ViewOf<typeof client.language>[];
  readonly product: string;
  /** Pages are made by the server, and not by one script for all addresses. */
  readonly rendered: boolean;
}

const unfixed = (path: string): boolean => !/[:[{]/.test(path);

/** What makes a web client one that is installed, from its screens and from what is cached of it. */
export function webAppOf(facts: AppFacts): WebApp {
  const { surface, screens, pathOf, states, product } = facts;
  const starts = screens.filter(({ data }) => data.start);
  const start = starts[0] ?? screens.find(({ data }) => data.kind === "list");
  const startPath = pathOf.get(start?.ref ?? "") ?? "/";
  const shortcuts = screens
    .filter(({ ref, data }) => {
      const path = pathOf.get(ref);
      return (
        path !== undefined &&
        path !== startPath &&
        unfixed(path) &&
        data.kind !== "sign-in" &&
        data.area === start?.data.area
      );
    })
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, 4)
    .map(({ ref, data }) => ({ name: data.name, url: pathOf.get(ref) ?? "/" }));
  const theme = facts.tokens.find(
    ({ data }) => data.group === "color" && /primary|accent|brand/i.test(data.name),
  );
  const ground = facts.tokens.find(
    ({ data }) => data.group === "color" && /background|surface|canvas/i.test(data.name),
  );
  const [color, back] = [theme?.data.values[0]?.value, ground?.data.values[0]?.value];
  const made = screens.find(
    ({ data }) => data.uses.some(({ when }) => when === "acting") && data.kind === "form",
  );
  const [language] = facts.languages;
  const kept = states.filter(
    ({ data }) =>
      data.kind === "server" &&
      !data.perAccount &&
      data.fresh.kind !== "always" &&
      start !== undefined &&
      data.screens.includes(start.ref),
  );
  return {
    surface: surface.ref,
    name: product,
    shortName: shortOf(product),
    startUrl: unfixed(startPath) ? startPath : "/",
    ...(language ? { language: language.data.tag } : {}),
    ...(color && back ? { colors: { theme: color, background: back } } : {}),
    shortcuts,
    caches: [...cachesOf(states, screens, pathOf, facts.rendered)],
    offlinePage:
      kept.length > 0
        ? `${start?.data.name ?? startPath} with ${kept.map(({ data }) => data.name).join(", ")} of the last visit, and since when`
        : `the frame of ${start?.data.name ?? startPath} in its state “offline”, tried again as the line is back`,
    install: `${made ? `after the first ${spoken(made.data.name)} was sent` : "upon the second visit"}, never as it opens; turned down once: a line in the account alone`,
    update: `a new worker waits; ${made ? `while ${made.data.name} or another form is open it goes on waiting, ` : ""}“new release” is offered, and a tap has it take over and the page load anew; looked for each hour and as the window is looked at again`,
    limits: [
      {
        limit: "Safari on iOS offers nothing: the page says “Share, Add to Home Screen”",
        source: "https://developer.apple.com/documentation/safari-release-notes",
      },
      {
        limit: "push on iOS from 16.4 on, and only once it is on the home screen",
        source: "https://webkit.org/blog/13878/web-push-for-web-apps-on-ios-and-ipados/",
      },
      {
        limit:
          "what scripts stored goes after 7 days without a visit, unless it is on the home screen",
        source: "https://webkit.org/tracking-prevention/",
      },
    ],
  };
}

const weight = ({ data }: Screen): number => data.uses.length + (data.kind === "list" ? 2 : 0);

/** Beneath an icon there is room for twelve characters. */
function shortOf(name: string): string {
  if (name.length <= 12) return name;
  const words = name.split(/\s+/);
  let short = words[0] ?? name;
  for (const word of words.slice(1)) {
    if (`${short} ${word}`.length > 12) break;
    short = `${short} ${word}`;
  }
  return short.slice(0, 12);
}

function* cachesOf(
  states: readonly State[],
  screens: readonly Screen[],
  pathOf: ReadonlyMap<string, string>,
  rendered: boolean,
): Generator<WebApp["caches"][number]> {
  yield {
    name: "shell",
    of: "script, style and fonts, by the hash in their names",
    reads: [],
    strategy: "cache-first",
    because:
      "a name stands for one content; those of the release before are deleted as the new worker takes over",
  };
  const open = screens.flatMap(({ ref, data }) => {
    const path = pathOf.get(ref);
    return path && data.kind !== "sign-in" ? [path] : [];
  });
  yield rendered
    ? {
        name: "pages",
        of: open.slice(0, 6).join(", "),
        reads: [],
        strategy: "network-first",
        entries: Math.min(50, Math.max(10, open.length)),
        because: "after 3 s without an answer the kept one, else the page for no connection",
      }
    : {
        name: "page",
        of: `index.html of the release, for ${open.length} addresses`,
        reads: [],
        strategy: "cache-first",
        because: `one file for ${open.slice(0, 3).join(", ")}${open.length > 3 ? ` and ${open.length - 3} more` : ""}`,
      };
  const server = (of: (data: Server) => boolean) =>
    states.filter(({ data }) => data.kind === "server" && of(data));
  const group = (
    name: string,
    strategy: WebApp["caches"][number]["strategy"],
    own: readonly State[],
    because: string,
    entries?: number,
  ) =>
    own.length === 0
      ? []
      : [
          {
            name,
            of: own
              .map(({ data }) => data.name)
              .slice(0, 20)
              .join(", "),
            reads: own.map(({ ref }) => ref),
            strategy,
            because,
            ...(entries ? { entries } : {}),
          },
        ];
  yield* group(
    "shared-reads",
    "stale-while-revalidate",
    server(
      ({ perAccount, fresh }) => !perAccount && (fresh.kind === "time" || fresh.kind === "told"),
    ),
    "the same for all who see it",
    100,
  );
  yield* group(
    "own-reads",
    "network-only",
    server(({ perAccount, fresh }) => perAccount === true && fresh.kind !== "device"),
    "an answer is for one account, and the cache of the worker outlives a sign-out",
  );
  yield* group(
    "decided-reads",
    "network-only",
    server(({ perAccount, fresh }) => !perAccount && fresh.kind === "always"),
    "somebody decides by it",
  );
}
