import { byRef, optional } from "@planc/core";
import { client, decision } from "@planc/core/ir";
import { inlineCode, table } from "@planc/core/markdown";
import { builds, deviceRunners, kits } from "../catalog/app-commands.ts";
import { hostOf, type NativePlatform } from "../catalog/frameworks.ts";
import { section } from "../kit.ts";
import { chosenFor } from "../offline/devices.ts";

const systems: Readonly<Partial<Record<NativePlatform, string>>> = {
  ios: "iOS",
  android: "Android",
};

/** How the app of a phone is built, started on its oldest system, and run through on a device. */
export const runAppSection = section("run-app", {
  document: "quickstart.md",
  title: "Run the App",
  reads: {
    surfaces: client.surface,
    screens: optional(client.screen),
    oldest: optional(client.oldestSystem),
    syncs: optional(client.sync),
    choices: optional(decision.choice),
  },
  render: ({ surfaces, screens, oldest, syncs, choices }) => {
    const choiceOf = byRef(choices);
    const runner = deviceRunners[chosenFor(choices)("end-to-end-testing")?.data.technology ?? ""];
    const blocks = surfaces.flatMap((surface) => {
      const choice = choiceOf.get(surface.data.choice ?? "")?.data;
      const { family, platforms } = hostOf(surface.data, choice);
      const build = family && builds[family];
      if (surface.data.kind !== "mobile" || build === undefined) return [];
      const first = screens.find(({ data }) => data.surface === surface.ref && data.start === true)
        ?.data.name;
      const cut = syncs.find(({ data }) => data.surface === surface.ref)?.data.tests.length ?? 0;
      return [
        table(
          ["On", "With", "From", "Start", `${first ?? surface.data.name} opens; then`],
          platforms.flatMap((platform) => {
            const start = build.run[platform];
            if (start === undefined) return [];
            const system = oldest.find(
              ({ data }) => data.surface === surface.ref && data.platform === platform,
            )?.data.version;
            const through = (runner ?? build.onDevice)?.[platform] ?? build.onDevice?.[platform];
            const install = build.install?.[platform];
            const whole = install === undefined ? start : `${install} && ${start}`;
            return [
              [
                systems[platform] ?? platform,
                kits[platform] ?? "–",
                system ?? "open",
                inlineCode(whole),
                through === undefined
                  ? "open: no runner of journeys was decided"
                  : [
                      inlineCode(through),
                      ...(cut > 0 ? [`, ${cut} runs that cut the network among them`] : []),
                    ],
              ],
            ];
          }),
        ),
      ];
    });
    return blocks.length > 0 ? { blocks } : undefined;
  },
});
