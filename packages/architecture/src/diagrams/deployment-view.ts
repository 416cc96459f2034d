import { isDeployable } from "../catalog/component-kinds.ts";
import { type Deployed, type Place, placesOf, runningOf } from "../model/places.ts";
import { boxOf, type Diagram, idIn, merged, surrounds, type Views } from "./architecture-views.ts";
import { type Arrow, type Box, flowchart } from "./flowchart.ts";

/** What runs where, in how many instances, and what crosses from place to place; nothing where no place is known. */
export function deploymentView(views: Views, deployed: Deployed): Diagram | undefined {
  const { places, unplaced } = placesOf(views.components, deployed);
  if (places.length === 0) return undefined;
  const title = `Deployment of ${views.product}`;
  const homes = homesIn(places);
  const programs = new Set(
    views.components.filter(({ data }) => isDeployable(data.kind)).map(({ id }) => id),
  );
  const shown = new Set([...homes.keys(), ...unplaced.map(({ id }) => id)]);
  const crossing = views.connections.filter(
    ({ data }) => data.remote && data.ofPerson === undefined && data.from !== data.to,
  );
  const around = views.components.filter(
    ({ id, data }) =>
      data.kind === "external-system" &&
      crossing.some((each) => idIn(each.data.from) === id || idIn(each.data.to) === id),
  );
  const component = (each: Views["components"][number]): Box => ({
    ...boxOf(each),
    note: runningOf(each, deployed).join("; "),
  });
  const frame = (place: Place): Box => ({
    id: frameId(place.path),
    name: place.name,
    detail: place.detail,
    look: "running",
    inside: [...place.places.map(frame), ...place.components.map(component)],
  });
  const arrows = crossing.flatMap(({ data }): readonly Arrow[] => {
    const [from, to] = [idIn(data.from), idIn(data.to)];
    if (![from, to].every((id) => shown.has(id) || around.some((each) => each.id === id)))
      return [];
    // What stays within a place does not tell where anything has to lead.
    if (homes.get(from) !== undefined && homes.get(from) === homes.get(to)) return [];
    return [{ from, to, lines: [data.protocol], async: data.mode === "async" }];
  });
  const [inside, outside] = [
    unplaced.filter((each) => !surrounds(each)),
    unplaced.filter(surrounds),
  ];
  return {
    name: "deployment",
    title,
    text: flowchart({
      title,
      system: views.product,
      inside: [...places.map(frame), ...inside.map(component)],
      outside: [...outside, ...around].map(component),
      arrows: byPlace(merged(arrows), homes, programs),
    }),
  };
}

/** No id of a component: those have no slash. */
const frameId = (path: readonly string[]): string => `at/${path.join("/")}`;

/** The place of each component, by its frame. */
function homesIn(places: readonly Place[]): ReadonlyMap<string, string> {
  return new Map(
    places.flatMap((place): readonly (readonly [string, string])[] => [
      ...place.components.map(({ id }) => [id, frameId(place.path)] as const),
      ...homesIn(place.places),
    ]),
  );
}

/** Where most programs of a place lead to the same or are led to by it, one arrow of the place stands for them. */
function byPlace(
  arrows: readonly Arrow[],
  homes: ReadonlyMap<string, string>,
  programs: ReadonlySet<string>,
): readonly Arrow[] {
  const lifted = (end: "from" | "to") => (arrow: Arrow, _: number, all: readonly Arrow[]) => {
    const other = end === "from" ? "to" : "from";
    const home = homes.get(arrow[end]);
    const away = homes.get(arrow[other]) ?? arrow[other];
    // A frame has no arrow to what it holds itself.
    if (!home || !programs.has(arrow[end]) || away === home || away.startsWith(`${home}/`)) {
      return arrow;
    }
    const beside = [...programs].filter((id) => homes.get(id) === home).length;
    const alike = all.filter(
      (each) =>
        programs.has(each[end]) &&
        homes.get(each[end]) === home &&
        each[other] === arrow[other] &&
        each.async === arrow.async,
    ).length;
    return alike > 1 && alike * 2 > beside ? { ...arrow, [end]: home } : arrow;
  };
  return merged(merged(arrows.map(lifted("from"))).map(lifted("to")));
}
