import { listedWithin } from "@planc/core";
import { android, ios, permission } from "../catalog/native-declarations.ts";
import { type Builder, test, usual } from "./built.ts";
import type { AnyRef } from "./ground.ts";
import { tasksOf } from "./tasks.ts";

/** Work while nobody looks: asked for of the system, and never relied upon. */
export const backgroundWork: Builder = (ground) => {
  const tasks = tasksOf(ground);
  if (tasks.length === 0) return undefined;
  const scheduled = tasks.filter(({ means }) => means.some(({ by }) => by.startsWith("BG")));
  const fetches = scheduled.length > 0 && ground.has("ios");
  const uploads = tasks.some(({ id }) => id === "upload");
  const from = [...new Set(tasks.flatMap((each): readonly AnyRef[] => each.for))];
  const loads = tasks.filter(({ id }) => id !== "record");
  const waited = tasks.filter(({ waits }) => !waits.includes("battery-not-low"));
  const heavy = tasks.filter(({ waits }) => waits.some((each) => /unmetered/.test(each)));
  return {
    kind: "background-work",
    name: "Work in the background",
    for: from,
    screens: [],
    declares: [
      ...(fetches
        ? [
            // A task of processing is another mode than one of refreshing: the name that its library registers tells.
            ...[
              ...new Set(
                scheduled.flatMap(({ means }) =>
                  means.flatMap(({ platform, key }) =>
                    platform === "ios" && key
                      ? [/processing$/.test(key) ? "processing" : "fetch"]
                      : [],
                  ),
                ),
              ),
            ].map((mode) => ios("mode", mode)),
            ...scheduled.flatMap(({ means }) =>
              means.flatMap(({ platform, key }) =>
                platform === "ios" && key
                  ? [ios("value", "BGTaskSchedulerPermittedIdentifiers", key)]
                  : [],
              ),
            ),
          ]
        : []),
      permission("RECEIVE_BOOT_COMPLETED"),
      ...(uploads
        ? [
            permission("RUN_USER_INITIATED_JOBS"),
            android("service", "jobs", "user-initiated transfer of files"),
          ]
        : []),
    ],
    rules: [
      usual(
        "Gathered",
        listedWithin(
          loads.map(({ name, every }) =>
            every ? `${name.toLowerCase()}: ${every.value} ${every.unit}` : name.toLowerCase(),
          ),
          600,
          { between: "; ", last: "; " },
        ),
        "one waking of the radio for all that is due",
      ),
      ...(heavy.length > 0
        ? [
            usual(
              "Metered line",
              `wait: ${listedWithin(
                heavy.map(({ name }) => name.toLowerCase()),
                600,
                { last: ", " },
              )}`,
              "people pay for it",
            ),
          ]
        : []),
      ...(ground.has("browser")
        ? []
        : [
            usual(
              "Battery low, or low power mode",
              `go on: ${waited.map(({ name }) => name.toLowerCase()).join(", ") || "none"}`,
              `${loads.find((each) => !waited.includes(each))?.name.toLowerCase() ?? "none"} can wait`,
            ),
          ]),
      usual(
        "Told apart",
        "runs, time and bytes of each task counted on the device, sent with the next request",
        "a task that no longer runs is seen by nobody else",
      ),
    ],
    fallback: "at next start",
    tests: ground.has("browser")
      ? [
          test(
            "the line is cut, the page closed, the line is back",
            "what waited is sent at the latest as the page is opened",
          ),
        ]
      : [
          ...(ground.has("ios") && scheduled[0]
            ? [
                test(
                  `_simulateLaunchForTaskWithIdentifier: ${scheduled[0].means.find(({ platform }) => platform === "ios")?.key ?? scheduled[0].id}, and its expiry`,
                  `${scheduled[0].name.toLowerCase()}: done, or half of it and no row twice`,
                ),
              ]
            : []),
          ...(ground.has("android")
            ? [
                test(
                  "adb shell dumpsys deviceidle force-idle for 2 h",
                  "nothing is lost, and one run follows",
                ),
              ]
            : []),
        ],
  };
};
