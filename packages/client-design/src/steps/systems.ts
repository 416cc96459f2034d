import { join, node, optional, type Ref } from "@planc/core";
import { brief, client, decision } from "@planc/core/ir";
import { hostOf } from "../catalog/frameworks.ts";
import {
  androidReleases,
  oldestOf,
  oldestOfPart,
  oldestOfStore,
} from "../catalog/oldest-systems.ts";
import { derived, step } from "../kit.ts";

/** A release that the text names as the oldest: `iOS 16+`, `Android 11 or newer`. */
const named = {
  ios: /\biOS\s*(\d{1,2}(?:\.\d)?(?:\s*(?:,|and|or|\/|\s)+\s*\d{1,2}(?:\.\d)?\b)*)/i,
  android: /\bAndroid\s*(\d{1,2}(?:\.\d)?(?:\s*(?:,|and|or|\/|\s)+\s*\d{1,2}(?:\.\d)?\b)*)/i,
} as const;

/** Of several that it names, `iOS 17, 16 and 15`, the oldest. */
const oldestIn = (said: string | undefined): string | undefined =>
  said?.match(/\d{1,2}(?:\.\d)?/g)?.reduce((one, other) => (later(one, other) ? other : one));

const later = (one: string, other: string): boolean =>
  Number.parseFloat(one) > Number.parseFloat(other);

/** The oldest releases that an app runs on, by its text, its framework and its parts. */
export const systems = step("systems", {
  reads: {
    surfaces: client.surface,
    capabilities: optional(client.capability),
    choices: optional(decision.choice),
    requirements: optional(brief.requirement),
  },
  writes: { oldest: client.oldestSystem },
  run: ({ surfaces, capabilities, choices, requirements }) => {
    const storeOf = choices.find(({ id }) => id === "offline-store");
    const oldest = surfaces.flatMap((surface) => {
      if (surface.data.kind !== "mobile") return [];
      const choice = choices.find(({ ref }) => ref === surface.data.choice);
      const host = hostOf(surface.data, choice?.data);
      const kinds = new Set(
        capabilities.flatMap(({ data }) => (data.surface === surface.ref ? [data.kind] : [])),
      );
      return (["ios", "android"] as const).flatMap((platform) => {
        if (!host.platforms.includes(platform)) return [];
        const versionOf = (of: { readonly ios?: string; readonly android?: number } | undefined) =>
          platform === "ios"
            ? of?.ios
            : of?.android === undefined
              ? undefined
              : androidReleases[of.android];
        const said = requirements.find(
          ({ data }) => data.priority !== "wont" && named[platform].test(data.text),
        );
        const bases = [
          ...(host.family ? [{ by: host.name, of: oldestOf[host.family] }] : []),
          ...[...kinds].map((kind) => ({
            by: oldestOfPart[kind]?.name ?? kind,
            of: oldestOfPart[kind],
          })),
          ...(storeOf
            ? [
                {
                  by: storeOf.data.name,
                  of: oldestOfStore[storeOf.data.technology.replaceAll("-", "")],
                },
              ]
            : []),
        ].flatMap(({ by, of }) => {
          const version = versionOf(of);
          return of && version !== undefined ? [{ by, version, source: of.source }] : [];
        });
        const asked = bases.reduce<(typeof bases)[number] | undefined>(
          (most, each) => (most && !later(each.version, most.version) ? most : each),
          undefined,
        );
        const text = said && oldestIn(named[platform].exec(said.data.text)?.[1]);
        const found =
          text && (!asked || !later(asked.version, text))
            ? { by: said.data.key, version: text }
            : asked;
        if (!found) return [];
        const api = Object.entries(androidReleases).find(([, each]) => each === found.version)?.[0];
        const from: Ref[] = [
          surface.ref,
          ...(choice ? [choice.ref] : []),
          ...(said && text ? [said.ref] : []),
        ];
        return [
          node(
            client.oldestSystem,
            join(surface.id, platform),
            {
              surface: surface.ref,
              platform,
              version: found.version,
              ...(platform === "android" && api ? { api: Number(api) } : {}),
              by: found.by,
              ...("source" in found ? { source: found.source } : {}),
            },
            derived("oldest-of-parts", from),
          ),
        ];
      });
    });
    return { oldest };
  },
});
