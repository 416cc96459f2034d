import { slug, type ViewOf } from "@planc/core";
import type { api, client } from "@planc/core/ir";

type Screen = ViewOf<typeof client.screen>;
type Operation = ViewOf<typeof api.operation>;

/** Below what the part of those stands who look after the rest. */
const office = "/manage";

/** The address of each screen of one surface, no two alike: parameters as `:name`. */
export function pathsOf(
  screens: readonly Screen[],
  operations: ReadonlyMap<string, Operation>,
): ReadonlyMap<string, string> {
  const byScreen = new Map<string, Screen>(screens.map((each) => [each.ref, each]));
  const paths = new Map<string, string>();
  const taken = new Set<string>();
  for (const screen of screens) {
    const inside = screen.data.area === "Back office";
    const own = baseOf(screen, operations, byScreen);
    const base = inside ? `${office}${own === "/" ? "" : own}` : own;
    const path = taken.has(base) ? free(base, screen, taken) : base;
    taken.add(path);
    paths.set(screen.ref, path);
  }
  return paths;
}

function free(base: string, { data, id }: Screen, taken: ReadonlySet<string>): string {
  const more = [slug(data.name), id.replaceAll(".", "-")].map(
    (each) => `${base === "/" ? "" : base}/${each}`,
  );
  return more.find((each) => !taken.has(each)) ?? `${base}/${taken.size}`;
}

function baseOf(
  screen: Screen,
  operations: ReadonlyMap<string, Operation>,
  byScreen: ReadonlyMap<string, Screen>,
): string {
  const { data, id } = screen;
  if (data.at) return data.at;
  if (data.kind === "sign-in") return "/sign-in";
  if (data.kind === "account") return "/account";
  const path = tellingPath(data, operations);
  if (path === undefined) return `/${id.split(".").slice(1).join("/")}`;
  const plain = oneself(path.replaceAll(/\{(\w+)\}/g, ":$1"), screen, byScreen);
  const above = byScreen.get(data.within ?? "")?.data.at;
  if (data.kind === "form" && id.endsWith(".new") && above && path.includes("{"))
    return `${above}/new`;
  // Who is taken in comes by what the program sends, and is no thing of its own to people.
  if (data.kind === "form" && id.endsWith(".add")) return `${plain.replace(/\/[^/]+$/, "")}/add`;
  if (data.kind === "form") return `${plain}/${id.endsWith(".new") ? "new" : "edit"}`;
  return data.kind === "settings" ? `${plain}/details` : plain;
}

/** The path of what a screen opens with: of the thing itself, or of its list; of a form, of what it sends. */
export function tellingPath(
  { uses, kind }: Screen["data"],
  operations: ReadonlyMap<string, Operation>,
): string | undefined {
  const called = (test: (when: string) => boolean) =>
    uses.flatMap(({ operation, when }) =>
      test(when) ? (operations.get(operation)?.data ?? []) : [],
    );
  const acting = called((when) => when === "acting");
  if (kind === "form") return (acting[0] ?? called(() => true)[0])?.path;
  const opening = called((when) => when === "opening");
  const isThing = kind === "detail" || kind === "conversation" || kind === "settings";
  const thing = opening.find(({ effect, path }) => effect === "read" && path.endsWith("}"));
  const lists = kind === "board" ? [...opening, ...called((when) => when === "typing")] : opening;
  const [list] = lists
    .filter(({ effect }) => effect === "list" || effect === "search")
    // `/deals/all` is another form of `/deals`.
    .sort((a, b) => Number(/\/all$/.test(a.path)) - Number(/\/all$/.test(b.path)));
  return (isThing ? (thing ?? opening[0]) : (list ?? opening[0]))?.path ?? acting[0]?.path;
}

/** What belongs to oneself needs no id of oneself: `/users/:userId/addresses/new` is `/account/addresses/new`. */
function oneself(path: string, screen: Screen, byScreen: ReadonlyMap<string, Screen>): string {
  const [, first, parameter, ...rest] = path.split("/");
  if (first === undefined || !parameter?.startsWith(":") || rest.length === 0) return path;
  let above: Screen | undefined = screen;
  for (let depth = 0; above !== undefined && depth < 6; depth += 1) {
    if (above.data.kind === "account") return `/account/${rest.join("/")}`;
    above = byScreen.get(above.data.within ?? "");
  }
  return path;
}
