import { scenesOf } from "../facts/scenes.ts";
import { counted, listed } from "../text/words.ts";
import { type Confirmed, ofKinds } from "./drawn.ts";
import { brief, type Line } from "./line.ts";

/** What is run through on screens before a release, and what of it nothing answers yet. */
export function confirmScreens({
  name,
  drawn,
}: Pick<Confirmed, "name" | "drawn">): Line | undefined {
  const { flows, requirements = [] } = drawn;
  const apart = ofKinds(drawn, "service").length > 1;
  const journeys = flows.filter(({ data }) => data.action !== undefined);
  const all = scenesOf(requirements);
  // What no part does cannot be run through; what it is about is asked.
  const asked = new Set<string>(
    (drawn.questions ?? []).flatMap(({ data }) => (data.missing ? data.about : [])),
  );
  const open = all.filter(({ ref }) => asked.has(ref)).map(({ data }) => data.key);
  const scenes = all.length - open.length;
  const run = [
    ...journeys.map(({ data }) => `“${data.name}”`),
    ...(scenes > 0
      ? [
          `${open.length > 0 ? `${scenes} of ` : ""}the ${counted(all.length, "scenario")} on screens`,
        ]
      : []),
  ];
  const left =
    open.length > 0
      ? ` Open: of ${listed(open)} no part of the plan answers what is shown, so nothing can be run yet.`
      : "";
  return run.length > 0
    ? brief(
        `Release gate: ${listed(run)}.${left}`,
        `A release waits for the ${name} run of ${listed(run)}${apart ? ", with its one new image against the others as they are deployed" : ""}.${left}`,
      )
    : undefined;
}
