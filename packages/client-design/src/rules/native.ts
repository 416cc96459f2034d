import { byRef, optional } from "@planc/core";
import { brief, client, decision } from "@planc/core/ir";
import { hostOf } from "../catalog/frameworks.ts";
import { limitsOf } from "../catalog/native-limits.ts";
import { silentPush } from "../catalog/native-words.ts";
import { rule } from "../kit.ts";

/** What is asked for has a reason that people read, and a library of the framework. */
export const capabilityReach = rule("capability-reach", {
  reads: {
    surfaces: client.surface,
    capabilities: client.capability,
    choices: optional(decision.choice),
  },
  check: ({ surfaces, capabilities, choices, report }) => {
    const surfaceOf = byRef(surfaces);
    const choiceOf = byRef(choices);
    for (const { ref, data } of capabilities) {
      const surface = surfaceOf.get(data.surface)?.data;
      if (!surface) continue;
      const bare = data.declarations.find(
        ({ kind, value }) => kind === "reason" && (value === undefined || value.trim() === ""),
      );
      if (bare) {
        report(
          "capability-without-reason",
          { surface: surface.name, capability: data.name, key: bare.key },
          { ref },
        );
      }
      const host = hostOf(surface, choiceOf.get(surface.choice ?? "")?.data);
      if (host.family && data.library === undefined) {
        report(
          "capability-without-library",
          { surface: surface.name, capability: data.name, framework: host.name },
          { ref },
        );
      }
    }
  },
});

/** People are asked for pushes after something that they did. */
export const pushMoment = rule("push-moment", {
  reads: {
    surfaces: client.surface,
    capabilities: client.capability,
    choices: optional(decision.choice),
  },
  check: ({ surfaces, capabilities, choices, report }) => {
    const surfaceOf = byRef(surfaces);
    const serviceOf = new Map<string, string>(choices.map(({ ref, data }) => [ref, data.name]));
    for (const { ref, data } of capabilities) {
      if (data.kind !== "push" || data.asked !== undefined) continue;
      report(
        "push-without-moment",
        {
          surface: surfaceOf.get(data.surface)?.data.name ?? data.surface,
          service: data.for.flatMap((each) => serviceOf.get(each) ?? []).join(", ") || "a service",
        },
        { ref },
      );
    }
  },
});

const inBackground =
  /\b(?:background|sync\w*|closed|not open|while (?:it |the app )?(?:is )?(?:closed|locked)|upload\w*|location|position|track\w*)\b/i;
const every = /\bevery\s+(\d+)\s*(s|sec(?:ond)?s?|min(?:ute)?s?)\b/i;
const each = /\bevery\s+(second|minute)\b/i;
const unbroken =
  /\b(?:continuous(?:ly)?|uninterrupted(?:ly)?|24\/7|around the clock|all day|permanently)\b[^.]{0,60}\b(?:location|GPS|position|track\w*)|\b(?:location|GPS|position)\b[^.]{0,40}\b(?:continuously|24\/7|around the clock|all day|permanently)\b/i;

/** The shortest interval that Android takes, in seconds. */
const shortest = 15 * 60;

function secondsOf(text: string): number | undefined {
  const found = every.exec(text);
  if (found) return Number(found[1]) * (/^s/i.test(found[2] ?? "") ? 1 : 60);
  const single = each.exec(text)?.[1];
  return single ? (single.toLowerCase() === "second" ? 1 : 60) : undefined;
}

/** What the text promises of work in the background is what the systems keep. */
export const backgroundPromises = rule("background-promises", {
  reads: {
    surfaces: client.surface,
    capabilities: client.capability,
    requirements: brief.requirement,
  },
  check: ({ surfaces, capabilities, requirements, report }) => {
    const phones = surfaces.filter(({ data }) => data.kind === "mobile");
    if (phones.length === 0) return;
    const systems = phones[0]?.data.name ?? "the app";
    // A service with a lasting notice, begun on a screen, records without a pause.
    const recorded = capabilities.some(
      ({ data }) =>
        data.kind === "location" && data.declarations.some(({ kind }) => kind === "service"),
    );
    for (const { ref, data } of requirements) {
      if (data.priority === "wont" || data.later !== undefined) continue;
      const seconds = secondsOf(data.text);
      const often =
        seconds !== undefined &&
        seconds < shortest &&
        /\b(?:background|closed|not open|locked)\b/i.test(data.text) &&
        inBackground.test(data.text);
      if (often && !recorded) {
        report(
          "background-promise-not-kept",
          {
            text: data.text,
            requirement: data.key,
            system: systems,
            limit: "15 min is the shortest on Android, and iOS promises no interval",
          },
          { ref },
        );
      } else if (unbroken.test(data.text) && !recorded) {
        report(
          "background-promise-not-kept",
          {
            text: data.text,
            requirement: data.key,
            system: systems,
            limit:
              "a few positions an hour without a service that people see, and none on iOS once the app is swiped away",
          },
          { ref },
        );
      }
    }
  },
});

/** Nothing that has to arrive rests on pushes that nobody sees. */
export const silentPushes = rule("silent-pushes", {
  reads: {
    surfaces: client.surface,
    capabilities: client.capability,
    requirements: optional(brief.requirement),
    choices: optional(decision.choice),
  },
  check: ({ surfaces, requirements, choices, report }) => {
    if (surfaces.every(({ data }) => data.kind !== "mobile")) return;
    const limit = limitsOf.push?.[0]?.limit ?? "none is promised";
    for (const { ref, data } of requirements) {
      if (data.priority === "wont" || data.later !== undefined) continue;
      if (!silentPush.test(data.text)) continue;
      report("silent-push-relied-on", { text: data.text, limit }, { ref });
    }
    const woken = choices.find(({ data }) => data.technology === "push-woken");
    if (woken)
      report("silent-push-relied-on", { text: woken.data.name, limit }, { ref: woken.ref });
  },
});
