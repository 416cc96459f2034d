import type { ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import { opensByLink } from "../screens/account.ts";

type Screen = ViewOf<typeof client.screen>;

/** Characters that mean something to Mermaid inside of quotes. */
const quoted: Readonly<Record<string, string>> = {
  '"': "#quot;",
  "&": "#amp;",
  "<": "#lt;",
  ">": "#gt;",
  "#": "#35;",
  "%": "#37;",
  "`": "#96;",
  "\\": "#92;",
  ";": "#59;",
};

const label = (text: string): string =>
  `"${Array.from(
    text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").slice(0, 60),
    (character) => quoted[character] ?? character,
  )
    .join("")
    .replaceAll(/direction /gi, (word) => `${word.trimEnd()}#32;`)}"`;

/** Screens as boxes, grouped by part, with where each leads. */
export function navigationMap(
  title: string,
  screens: readonly Screen[],
  nameOf: (actor: string) => string = (actor) => actor,
): string {
  const ids = new Map<string, string>(screens.map(({ ref }, at) => [ref, `s${at}`]));
  const areas = [...new Set(screens.map(({ data }) => data.area))];
  const box = ({ ref, data }: Screen) =>
    data.start ? `${ids.get(ref)}([${label(data.name)}])` : `${ids.get(ref)}[${label(data.name)}]`;
  const signIn = screens.find(({ data }) => data.kind === "sign-in");
  const groups = areas.flatMap((area, at) => {
    const own = screens.filter(({ data }) => data.area === area);
    return area === undefined || areas.length === 1
      ? own.map((each) => `  ${box(each)}`)
      : [`  subgraph g${at}[${label(area)}]`, ...own.map((each) => `    ${box(each)}`), "  end"];
  });
  const arrows = new Set<string>();
  for (const { ref, data } of screens) {
    for (const { to, for: those } of data.leads)
      if (ids.has(to) && to !== ref)
        arrows.add(
          `  ${ids.get(ref)} -->${those ? `|${label(those.map(nameOf).join(", "))}|` : ""} ${ids.get(to)}`,
        );
  }
  // From what people see first, each of the rest that nothing else leads to.
  const led = new Set(screens.flatMap(({ data }) => data.leads.map(({ to }) => to as string)));
  for (const start of screens.filter(({ data }) => data.start)) {
    for (const { ref, id, data } of screens) {
      const same = data.area === start.data.area && !data.start && ref !== signIn?.ref;
      const shared = data.actors.some((each) => start.data.actors.includes(each));
      const isLinked = opensByLink.has(id.split(".").slice(1).join("."));
      const isPast = start.id.endsWith(".landing") && data.kind !== "form";
      if (same && shared && !isPast && !isLinked && !led.has(ref))
        arrows.add(`  ${ids.get(start.ref)} --> ${ids.get(ref)}`);
    }
    if (signIn) arrows.add(`  ${ids.get(signIn.ref)} -.-> ${ids.get(start.ref)}`);
  }
  return [
    "flowchart LR",
    `  accTitle: ${title
      .replace(/[^\p{L}\p{N} .,-]/gu, " ")
      .trim()
      .slice(0, 100)}`,
    ...groups,
    ...arrows,
  ].join("\n");
}
