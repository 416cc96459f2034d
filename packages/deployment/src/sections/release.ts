import { optional } from "@planc/core";
import { deployment } from "@planc/core/ir";
import { table } from "@planc/core/markdown";
import { section } from "../kit.ts";

/** How a version takes the place of another, and what takes it back. */
export const releaseSection = section("release", {
  document: "deployment.md",
  title: "Release",
  reads: { releases: optional(deployment.release) },
  render: ({ releases: release }) => {
    if (!release) return undefined;
    const { strategy, steps, migrations, rollback, trigger } = release.data;
    return {
      blocks: [
        table(
          ["Release", ""],
          [
            ["How", strategy],
            ["In which order", steps.join(". ")],
            ...(migrations.length > 0 ? [["With the database", migrations.join(" → ")]] : []),
            ["Back", rollback],
            ...(trigger ? [["By itself", trigger.signal]] : []),
          ],
        ),
      ],
      shows: [release.ref],
    };
  },
});
