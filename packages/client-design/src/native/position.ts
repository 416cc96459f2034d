import { idOf } from "@planc/core";
import { alwaysPosition, ios, recordsPosition } from "../catalog/native-declarations.ts";
import { askedInText, asksFor, followsPosition } from "../catalog/native-words.ts";
import { type Builder, namesOf, rule, test, usual } from "./built.ts";
import { type Concept, called, type Ground, one, operationsOn, screensWith } from "./ground.ts";

/** How a position is taken here: along a thing that somebody starts, always, or once as somebody asks. */
export interface Positions {
  readonly way: "along" | "always" | "once";
  /** What keeps positions. */
  readonly kept?: Concept;
  /** What they are recorded along. */
  readonly along?: Concept;
  readonly asking: readonly Ground["requirements"][number][];
}

export function positions(ground: Ground): Positions | undefined {
  const words = askedInText.location;
  const asking = words ? ground.requirements.filter(({ data }) => asksFor(words, data.text)) : [];
  const points = ground.attributes.filter(({ data }) => data.type === "geo-point");
  if (asking.length === 0) return undefined;
  const follows = asking.some(({ data }) => followsPosition.test(data.text));
  const conceptOf = (ref: string) => ground.concepts.get(ref);
  const series = points.find(({ data }) => ground.measured.some(({ ref }) => ref === data.concept));
  const kept = conceptOf(series?.data.concept ?? points[0]?.data.concept ?? "");
  const along = kept && ground.ownerOf.get(kept.ref);
  const way = follows ? (series && along?.data.states ? "along" : "always") : "once";
  return {
    way,
    asking,
    ...(kept ? { kept } : {}),
    ...(way === "along" && along ? { along } : {}),
  };
}

export const location: Builder = (ground) => {
  const found = positions(ground);
  if (!found) return undefined;
  const { way, kept, along, asking } = found;
  const browser = ground.has("browser");
  if (browser && way !== "once") return undefined;
  const from = [...asking.map(({ ref }) => ref), ...(kept ? [kept.ref] : [])];
  const name = ground.product;
  if (way === "once") {
    const near = kept?.data.plural?.toLowerCase();
    const shown = kept ? screensWith(ground, operationsOn(ground, kept.ref, "list", "search")) : [];
    return {
      kind: "location",
      name: "Own position",
      for: from,
      screens: shown,
      // A position to 100 m needs the coarse permission alone.
      without: ["android.permission.ACCESS_FINE_LOCATION"],
      declares: [ios("value", "NSLocationDefaultAccuracyReduced", "true")],
      ...(near
        ? {
            reasons: {
              NSLocationWhenInUseUsageDescription: `${name} uses your position to show the ${near} near you.`,
            },
          }
        : {}),
      asked: "“near me” tapped",
      rules: [
        usual(
          "Accuracy",
          browser
            ? "enableHighAccuracy off, maximumAge 60 s, timeout 10 s (assumed)"
            : "about 100 m; an approximate one will do",
          near ? `${near} are further apart than that` : "a place nearby is found with it",
        ),
        rule(
          "Kept",
          "nowhere: it goes along with one request, rounded to 3 decimals (about 110 m)",
          "a log of addresses would be a track of people",
          "not kept, 3 decimals",
        ),
      ],
      fallback: "place typed in",
      tests: [
        test(
          "the position is refused, and once more",
          `${near ?? "places"} are found by a name, and nothing asks again`,
        ),
      ],
    };
  }
  const sends = kept ? operationsOn(ground, kept.ref, "create") : [];
  const starts = along ? screensWith(ground, operationsOn(ground, along.ref, "create")) : [];
  const batch = ground.batches.find(({ data }) => data.concept === kept?.ref)?.data.figure.value;
  const thing = along ? one(along.data.name.toLowerCase()) : undefined;
  const plural = kept?.data.plural?.toLowerCase();
  return {
    kind: "location",
    name: along ? `Track of ${thing}` : "Position in the background",
    for: [...from, ...(along ? [along.ref] : [])],
    screens: starts,
    ...(along && plural
      ? {
          reasons: {
            NSLocationWhenInUseUsageDescription: `${name} records the ${plural} of ${thing} from when you start it to when you end it, also while the screen is off.`,
          },
        }
      : plural
        ? {
            reasons: {
              NSLocationWhenInUseUsageDescription: `${name} records your ${plural}.`,
              NSLocationAlwaysAndWhenInUseUsageDescription: `${name} records your ${plural} also while it is closed.`,
            },
          }
        : {}),
    declares: along ? recordsPosition : alwaysPosition,
    asked: along
      ? `first ${along.data.name.toLowerCase()} started${starts.length > 0 ? `, on ${namesOf(starts)}` : ""}; never “always”`
      : "“while using”, “always” later",
    rules: [
      along
        ? rule(
            "Screen off",
            [
              ...(ground.has("ios")
                ? ["iOS background mode location, begun while the app is seen"]
                : []),
              ...(ground.has("android")
                ? [
                    "Android service of type location with a lasting notice, begun while the app is seen",
                  ]
                : []),
            ].join("; "),
            `${thing} is begun by somebody, so no permission “always” is needed`,
            [
              ...(ground.has("ios") ? ["iOS background mode"] : []),
              ...(ground.has("android") ? ["Android service"] : []),
            ].join(", "),
          )
        : rule(
            "How it goes on",
            "significant changes and visits, no continuous GPS",
            "continuous positions need a service that people see",
          ),
      rule(
        "Accuracy",
        along
          ? "best, a point each 10 m or 5 s (assumed); pauses while nothing moves"
          : "about 100 m",
        along ? `the track of ${thing} is drawn` : "battery",
        along ? "a point each 10 m or 5 s" : "100 m",
      ),
      ...(plural
        ? [
            usual(
              "Written",
              `each of the ${plural} into the device's store at once`,
              "an app that is ended loses the last point alone",
            ),
          ]
        : []),
      ...(sends.length > 0
        ? [
            rule(
              "Sent",
              `${called(sends)}, ${batch ? `${batch} in one request` : "gathered"}, at the end and while charging`,
              "the radio is woken once a batch, not once a point",
              `${called(sends)}${batch ? `, ${batch} each` : ""}`,
            ),
          ]
        : []),
      rule(
        "Battery",
        along
          ? "below 20 % or in low power mode: a point each 30 s, said on the screen (assumed)"
          : "low power mode: none",
        along ? `${thing} is not to end with the phone` : "nobody waits for it",
        along ? "a point each 30 s below 20 %" : "none when low",
      ),
    ],
    fallback: along ? `${thing} without track` : "places typed in",
    tests: [
      test(
        along ? `the screen is off for 30 min of ${thing}` : "the phone lies still for a night",
        along ? `no gap above 30 s among the ${plural ?? "points"}` : "at most a few positions",
      ),
      test(
        "“approximate” is given in place of “precise”",
        along ? "it says that no track will be drawn, and offers to change it" : "it goes on",
      ),
      ...(along
        ? [
            test(
              `the app is swiped away during ${thing}`,
              `on Android it is recorded on; on iOS ${idOf(along.ref)} is offered to be gone on with or ended at the next start`,
            ),
          ]
        : []),
    ],
  };
};
