import type { Rollout } from "./rollout.ts";
import { smokeCommands, smokeText } from "./smoke.ts";
import { keysOf, type Planned, type Stage, toolchainOf } from "./stage.ts";
import { watchMinutes, watchOf } from "./watch.ts";

/** Staging, a look at it, production, a watch, and the way back. */
export function rolledOut(planned: Planned, rollout: Rollout, needs: string[]): readonly Stage[] {
  const { migrating, built, apart, facts } = planned;
  const of = apart
    ? {}
    : {
        each: built.map(({ id, data }) => ({
          name: id,
          folder: data.folder ?? ".",
          ...(data.build ? { file: data.build.file } : {}),
        })),
      };
  const chain = planned.roots[0]?.toolchain.key;
  const inside: Pick<Stage, "inFolder" | "toolchain"> =
    rollout.inFolder && chain ? { inFolder: true, toolchain: chain } : {};
  const migrate = (environment: "staging" | "production", before: string[]): readonly Stage[] =>
    migrating
      ? [
          {
            key: `migrate-${environment}`,
            name: `Migrate ${environment}`,
            does: `${migrating.tool}, additions alone`,
            needs: before,
            on: environment === "staging" ? "main" : "release",
            commands: [...migrating.up],
            ...at(planned, environment),
            inFolder: true,
            ...toolchainOf(migrating),
            ...(apart
              ? {}
              : { each: migrating.roots.map(({ name, folder }) => ({ name, folder })) }),
          },
        ]
      : [];
  const staged = migrate("staging", needs);
  const first: Stage = {
    key: "staging",
    name: "Staging",
    does: rollout.platform,
    gate: "ready",
    needs: staged.length > 0 ? keysOf(staged) : needs,
    on: "main",
    commands: [...rollout.deploy],
    ...at(planned, "staging"),
    ...inside,
    ...of,
  };
  const smoke: Stage = {
    key: "smoke",
    name: "Smoke",
    does: smokeText(facts),
    gate: "as the contract",
    needs: ["staging"],
    on: "main",
    commands: smokeCommands(facts),
    ...at(planned, "staging"),
  };
  const live = migrate("production", ["smoke"]);
  const watched = watchOf(facts, rollout);
  return [
    ...staged,
    first,
    smoke,
    ...live,
    {
      key: "production",
      name: "Production",
      does: rollout.platform,
      gate: "ready",
      needs: live.length > 0 ? keysOf(live) : ["smoke"],
      on: "release",
      commands: [...rollout.deploy],
      ...(live.length > 0 ? {} : at(planned, "production")),
      ...inside,
      ...of,
    },
    {
      key: "watch",
      name: "Watch",
      does: `${watchMinutes} min, ${watched.by}`,
      gate: watched.gate,
      needs: ["production"],
      on: "release",
      commands: [`for minute in $(seq ${watchMinutes}); do ${watched.command}; sleep 60; done`],
      ...(apart ? {} : { each: built.map(({ id }) => ({ name: id, folder: "." })).slice(0, 1) }),
    },
    {
      key: "rollback",
      name: "Rollback",
      does: `${rollout.platform}, version before`,
      needs: ["production", "watch"],
      on: "release",
      commands: [...rollout.rollback],
      ...inside,
      ...of,
    },
  ];
}

const at = ({ places }: Planned, place: "staging" | "production"): Pick<Stage, "environment"> =>
  places[place] === undefined ? {} : { environment: places[place] };
