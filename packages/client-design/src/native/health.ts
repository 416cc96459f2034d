import { idOf } from "@planc/core";
import {
  android,
  asksHealthConnect,
  permission,
  readsHealthClosed,
} from "../catalog/native-declarations.ts";
import { askedInText, asksFor, healthTypes } from "../catalog/native-words.ts";
import { type Builder, rule, test, usual } from "./built.ts";
import {
  type Concept,
  called,
  type Ground,
  listed,
  one,
  operationsOn,
  type Requirement,
  screensWith,
} from "./ground.ts";

/** What of the text counts by itself, and of which thing the model keeps it. */
interface Counted {
  readonly asking: readonly Requirement[];
  readonly concept?: Concept;
  readonly types: readonly (typeof healthTypes)[number][];
}

export function counted(ground: Ground): Counted | undefined {
  if (ground.has("browser") || ground.surface.data.kind !== "mobile") return undefined;
  const asking = ground.requirements.filter(({ data }) =>
    [askedInText.motion, askedInText.health].some((words) => words && asksFor(words, data.text)),
  );
  if (asking.length === 0) return undefined;
  const kept = ground.measured.flatMap((concept) => {
    const values = (ground.attributesOf.get(concept.ref) ?? []).flatMap(
      ({ data }) => data.values ?? [],
    );
    const types = healthTypes.filter(({ called: name }) => values.some((each) => name.test(each)));
    return types.length > 0 ? [{ concept, types }] : [];
  });
  // What the phone has counted is sent: a thing that clients make, not what is told of it afterwards.
  const first =
    kept.find(({ concept: { ref } }) => operationsOn(ground, ref, "create").length > 0) ?? kept[0];
  return first ? { asking, ...first } : { asking, types: healthTypes.slice(0, 1) };
}

/** Whether the store for health has more to give than a counter of steps. */
const fromStore = ({ types, asking }: Counted): boolean =>
  types.length > 1 || asking.some(({ data }) => askedInText.health?.test(data.text) === true);

export const health: Builder = (ground) => {
  const found = counted(ground);
  if (!found || !fromStore(found)) return undefined;
  const { concept, types, asking } = found;
  const names = listed(types.map(({ name }) => name));
  const goes = concept ? operationsOn(ground, concept.ref, "create") : [];
  const screens = concept
    ? screensWith(ground, [...goes, ...operationsOn(ground, concept.ref, "list")])
    : [];
  const closed = ground.chosen("work-closed");
  const store = ground.has("ios") ? "HealthKit" : "Health Connect";
  const thing = concept?.data.plural?.toLowerCase() ?? "overview";
  return {
    kind: "health",
    name: [
      ...(ground.has("ios") ? ["HealthKit"] : []),
      ...(ground.has("android") ? ["Health Connect"] : []),
    ].join(" and "),
    for: [...asking.map(({ ref }) => ref), ...(concept ? [concept.ref] : [])],
    screens,
    reasons: {
      NSHealthShareUsageDescription: `${ground.product} reads your ${names} and keeps them as your ${thing}.`,
    },
    declares: [
      ...types.map((each) => android("permission", `android.permission.health.${each.android}`)),
      ...(closed ? readsHealthClosed : []),
      ...asksHealthConnect,
    ],
    asked: screens[0] ? `first opening of ${screens[0].data.name}` : "first reading",
    rules: [
      rule(
        "Read",
        types
          .map((each) =>
            [
              ...(ground.has("ios") ? [each.apple] : []),
              ...(ground.has("android") ? [each.android] : []),
            ].join(" / "),
          )
          .join(", "),
        concept ? `values of ${idOf(concept.ref)}` : "asked for",
        names,
      ),
      ...(ground.has("ios")
        ? [
            usual(
              "Steps of phone and watch",
              "HKStatisticsCollectionQuery by hour, never a sum of samples",
              "both count the same steps",
            ),
          ]
        : []),
      ...(ground.has("android")
        ? [
            usual(
              "Steps of several apps",
              "aggregate() by hour, never a sum of records",
              "Health Connect drops what is told twice",
            ),
          ]
        : []),
      usual(
        "Where it went on",
        `${ground.has("ios") ? "anchor" : "changes token"} of each type, kept with the rows; ${ground.has("android") ? "one older than 30 days starts anew" : "it never ends"}`,
        "what came late is read once",
      ),
      ...(concept && goes.length > 0
        ? [
            rule(
              "Sent",
              `${called(goes)}, ${batch(ground, concept)} in one request, with the id of the ${store === "HealthKit" ? "sample" : "record"}`,
              "a repeat is known by it",
              `${called(goes)}, ${batch(ground, concept)}`,
            ),
          ]
        : []),
      ...(ground.has("ios") && closed
        ? [
            usual(
              "Locked phone",
              "HealthKit gives nothing: what was due is read at the next delivery",
              "it is sealed while locked",
            ),
          ]
        : []),
      usual(
        "Refused",
        "not told on iOS: no value for 2 days shows the way to the settings (assumed)",
        "reading that was refused looks like reading nothing",
      ),
      usual(
        "Who else gets them",
        "nobody: no advertising, no crash report, no log line has a value",
        "rules of both stores",
      ),
    ],
    fallback: "typed in",
    tests: [
      test(
        `${types[0]?.name ?? "steps"} written twice by two apps for the same hour`,
        "they count once",
      ),
      test(
        "the permission is withdrawn in the settings",
        `what was read stays, and the ${thing} say since when nothing came`,
      ),
    ],
  };
};

function batch(ground: Ground, concept: Concept): string {
  const found = ground.batches.find(({ data }) => data.concept === concept.ref);
  return found ? `${found.data.figure.value} of them` : "all that is new";
}

export const motion: Builder = (ground) => {
  const found = counted(ground);
  if (!found || fromStore(found)) return undefined;
  const { concept, asking } = found;
  const thing = concept ? one(concept.data.name.toLowerCase()) : undefined;
  return {
    kind: "motion",
    name: "Counter of steps",
    for: [...asking.map(({ ref }) => ref), ...(concept ? [concept.ref] : [])],
    screens: concept
      ? screensWith(ground, operationsOn(ground, concept.ref, "create", "list"))
      : [],
    reasons: {
      NSMotionUsageDescription: `${ground.product} counts your steps${thing ? ` and keeps them as ${thing}` : ""}.`,
    },
    ...(ground.chosen("work-closed") ? { declares: [permission("RECEIVE_BOOT_COMPLETED")] } : {}),
    asked: "first reading",
    rules: [
      ...(ground.has("ios")
        ? [
            usual(
              "iPhone",
              "CMPedometer.queryPedometerData since the last reading, 7 days back at most",
              "the phone counts by itself",
            ),
          ]
        : []),
      ...(ground.has("android")
        ? [
            usual(
              "Android",
              "TYPE_STEP_COUNTER, read each hour and at restart, the difference kept",
              "the counter starts anew with the phone",
            ),
          ]
        : []),
    ],
    fallback: "typed in",
    tests: [
      test(
        "the phone is restarted in the midst of a day",
        "no step counts twice, and none is negative",
      ),
      ...(ground.has("ios")
        ? [
            test(
              "the app is not opened for 8 days",
              "7 days are filled in, and the first is said to be missing",
            ),
          ]
        : []),
    ],
  };
};
