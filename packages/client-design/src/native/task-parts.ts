import type { ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import { runnerOf, type Work } from "../catalog/native-runners.ts";
import type { Ground, Operation } from "./ground.ts";
import { isFoundClosed, type Secret, secretsOf, shortName } from "./secrets.ts";

/** What an operation says that a token for sending alone opens. */
export const opensToSending = /token for sending/;

type Task = ViewOf<typeof client.backgroundTask>["data"];
type Means = Task["means"][number];
export type DraftTask = Task & { readonly id: string };

/** What a task is run by on each system; under which name the system knows it is the runner's affair. */
export const only = (
  ground: Ground,
  all: readonly {
    readonly platform: Means["platform"];
    readonly by: string;
    readonly most: string;
    readonly work: Work;
    readonly key?: string;
  }[],
): Means[] =>
  all.flatMap(({ platform, by, most, work, key }) => {
    if (!ground.has(platform)) return [];
    const runner = runnerOf(ground.host.family, platform, work);
    const known = runner?.identifier ?? (platform === "ios" && key ? keyed(key) : key);
    return [
      {
        platform,
        by,
        most,
        ...(known ? { key: known } : {}),
        ...(runner ? { runs: runner.name } : {}),
      },
    ];
  });

export const means = (
  platform: Means["platform"],
  by: string,
  most: string,
  work: Work,
  key?: string,
) => ({
  platform,
  by,
  most,
  work,
  ...(key ? { key } : {}),
});

const keyed = (name: string): string => `$(BUNDLE_ID).${name}`;

/** What a task finds while nobody looks: a token with which it may call, and the file that it works on. */
export function foundClosed(ground: Ground) {
  const secrets = secretsOf(ground);
  const found = (id: Secret["id"]) => secrets.find((each) => each.id === id && isFoundClosed(each));
  const signs = ground.identity !== undefined && ground.identity.data.owner !== "none";
  const renewal = found("renewal");
  const sending = found("sending");
  const file = found("outbox") ?? found("store");
  return {
    /** Those of the operations that a token of the device opens while it is locked. */
    callable: (operations: readonly Operation[]): readonly Operation[] =>
      renewal || !signs
        ? operations
        : sending
          ? operations.filter(({ data }) => opensToSending.test(data.description ?? ""))
          : operations.filter(({ data }) => data.access.kind === "public"),
    token: renewal ?? sending,
    file,
    /** What was fetched goes into the file that screens read. */
    store: found("store"),
    opens: (...of: readonly (Secret | undefined)[]) => [
      ...new Set(of.flatMap((each) => (each ? [shortName(each)] : []))),
    ],
  };
}
