import { join, type ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import type { AnyRef, Ground, Screen } from "../native/ground.ts";
import { ranged } from "./figures.ts";
import type { Asset, Named } from "./pictures.ts";
import { frameworkOf, saidOf } from "./shown-files.ts";

/** Of a day, what is fetched ahead at most: a judgement, about a minute of video. */
const aDay = { name: "aDay", value: 5, unit: "MB" } as const;
/** Of the times that somebody left a screen, the share that went to the same next one. */
const share = 0.6;
const visits = 10;

/** What fetches ahead on a surface, by rules: the next page, the next screen, what this person opens next. */
export function prefetchesOf(
  ground: Ground,
  states: readonly ViewOf<typeof client.state>[],
): readonly Named[] {
  const surface = ground.surface.ref;
  const isWeb = ground.surface.data.kind === "web";
  const said = saidOf(ground, /\b(?:pre-?fetch\w*|pre-?load\w*|load\w* ahead)\b/i);
  const learned = saidOf(
    ground,
    /\b(?:pre-?fetch\w*|pre-?load\w*)\b[^.;]*\b(?:behaviou?rs?|patterns?|predict\w*)\b/i,
  );
  const make = (
    id: string,
    asset: Pick<Asset, "name" | "of" | "screens" | "loads" | "because"> & Partial<Asset>,
  ): Named => ({
    id: join(ground.surface.id, "ahead", id),
    asset: { surface, kind: "prefetch", forms: [], formats: [], ...asset },
  });
  const rows = states.flatMap(({ ref, data }) =>
    data.kind === "server" && data.surface === surface && data.ahead
      ? [{ ref, ahead: data.ahead, name: data.name }]
      : [],
  );
  const scrolled = ground.screens.filter(({ data }) => data.pages === "scrolled");
  const next = nextScreens(ground);
  return [
    ...(rows.length > 0
      ? [
          make("rows", {
            name: "Row that is pointed at",
            of: [...rows.map(({ ref }): AnyRef => ref), ...said],
            screens: [...new Set(rows.map(({ ahead }) => ahead.on))],
            loads: `${rows
              .slice(0, 5)
              .map(({ name }) => name)
              .join(
                ", ",
              )}${rows.length > 5 ? ` and ${rows.length - 5} more` : ""} : hover, without Save-Data`,
            because: rows.length === 1 ? "1 kind of row" : `${rows.length} kinds of row`,
          }),
        ]
      : []),
    ...(scrolled.length > 0
      ? [
          make("pages", {
            name: "Next page of a list",
            of: scrolled.map(({ ref }) => ref),
            screens: scrolled.map(({ ref }) => ref),
            loads: "1 page, screenful ahead",
            because: `${scrolled.length} of ${ground.screens.length} screens scroll on`,
          }),
        ]
      : []),
    ...(isWeb && next.length > 0 && frameworkOf(ground)
      ? [
          make("scripts", {
            name: "Piece of the next screen",
            of: next.flatMap(({ from, to }) => [from.ref, to.ref]),
            screens: [...new Set(next.map(({ from }) => from.ref))],
            loads: `${next
              .slice(0, 4)
              .map(({ from, to }) => `${from.data.name} → ${to.data.name}`)
              .join(", ")}: idle, without Save-Data`,
            because: `${next.length === 1 ? "1 piece" : `${next.length} pieces`}`,
          }),
        ]
      : []),
    ...(learned.length > 0 ? [make("learned", learnedOf(ground, learned))] : []),
  ];
}

/** Screens from which one other leads on that has data of its own. */
function nextScreens(ground: Ground): readonly { readonly from: Screen; readonly to: Screen }[] {
  const screenOf = new Map<string, Screen>(ground.screens.map((each) => [each.ref, each]));
  return ground.screens.flatMap((from) => {
    const details = from.data.leads.flatMap(({ to }) => {
      const target = screenOf.get(to);
      return target &&
        target.data.area === from.data.area &&
        (target.data.kind === "detail" || target.data.kind === "step")
        ? [target]
        : [];
    });
    const [only] = details;
    return details.length === 1 &&
      only &&
      (from.data.kind === "list" || from.data.start || from.data.kind === "step")
      ? [{ from, to: only }]
      : [];
  });
}

/** What this person opens next, counted on the device alone. */
function learnedOf(ground: Ground, said: readonly AnyRef[]) {
  const ways = ground.screens.reduce((sum, { data }) => sum + data.leads.length, 0);
  const onPhone = ground.surface.data.kind === "mobile";
  return {
    name: "What this person opens next",
    of: said,
    screens: ground.screens.filter(({ data }) => data.leads.length > 0).map(({ ref }) => ref),
    forms: [{ name: "a day at most", bytes: ranged("aDay", "MB", [aDay]) }],
    loads: `counted on the device: how often each of ${ways} ways between screens is taken, halved every 14 days; of a screen left ${visits} times or more, the reads of the way taken in ${share * 100} % of them or more; ${onPhone ? "on a line that is not metered, above 20 % of battery" : "not with Save-Data, effectiveType 4g"}; pictures in the form of lists; switched off where fewer than half of what was fetched is opened in 7 days`,
    because: `${ways} counters say it without a server; what somebody opens does not leave the device`,
  };
}
