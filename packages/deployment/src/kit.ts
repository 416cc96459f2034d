import { pluginKit } from "@planc/core";
import * as z from "zod";
import manifest from "../package.json" with { type: "json" };
import { clusterFindings } from "./cluster-findings.ts";

export const { step, rule, section, artifact, probe, plugin, derived, assumed } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "deployment",
  summary: manifest.description,
  options: z.strictObject({
    rotationDays: z
      .int()
      .min(1)
      .max(3650)
      .default(90)
      .describe("Days between two values of a secret of which nothing says it."),
  }),
  findings: {
    ...clusterFindings,
    "recovery-too-slow": {
      severity: "warning",
      message: "{name} comes back within {time}, and {target} is asked for.",
      cause:
        "What has to be noticed, restored and checked takes longer than the target, at the planned size.",
      fix: "Keep a standby that takes over, split or archive what grows, or allow more time.",
    },
    "recovery-loses-more": {
      severity: "warning",
      message: "{name} can lose the changes of {lost}, and {target} is asked for.",
      cause: "Backups are made less often than the target allows.",
      fix: "Commit to a second server at once, or allow more loss.",
    },
    "workflow-invalid": {
      severity: "error",
      message: "{file}, line {line}: {problem}.",
      cause: "actionlint refuses a workflow for GitHub Actions.",
      fix: "Report it: a workflow that planc writes has to be accepted.",
    },
    "gitlab-pipeline-invalid": {
      severity: "error",
      message: "{file}, {place}: {problem}.",
      cause: "GitLab's own schema refuses the pipeline.",
      fix: "Report it: a pipeline that planc writes has to be accepted.",
    },
    "connection-without-setting": {
      severity: "warning",
      message: "{from} proves itself to {to} by {authentication}, and no setting of {unit} has it.",
      cause: "A program cannot prove who it is with what it is never told.",
      fix: "Say in the connection that the platform proves it, or choose a technology whose settings are known.",
    },
    "dockerfile-invalid": {
      severity: "error",
      message: "{file}, line {line}: {problem}.",
      cause: "The file does not parse, or makes an image that must not be run.",
      fix: "Report it: an image that planc plans is pinned, has several stages, no secret, and another user than root.",
    },
    "compose-invalid": {
      severity: "error",
      message: "{file}: {problem}.",
      cause: "Docker Compose would refuse the file, or start something else than is meant.",
      fix: "Report it: a Compose file that planc writes has to start.",
    },
  },
  derivations: {
    "release-by-platform":
      "the platform says how a version takes the place of another; calls say which part changes first",
    "recovery-of-store":
      "what is kept comes back by its backup, its versions or what it is a copy of",
    "recovery-of-release":
      "a version that fails is seen within the watch, and the one before put back",
    "pipeline-of-what-is-built":
      "what is checked, built and put somewhere follows from the code, the contract, the database and where it runs",
    "unit-of-program":
      "a program runs by itself, with its modules in it, on the platform that was decided",
    "platform-open": "where nothing decides a platform, a host that runs images is planned for",
    "unit-of-server": "a server that the team runs is started from the image of who makes it",
    "unit-of-files": "files that no program of ours hands out are put where files are",
    "unit-of-app": "an app goes to the people by the store of each system that it is for",
    "unit-of-package": "what others call or install goes to them by its registry",
    "environment-of-units":
      "what runs somewhere is made, tried and used in places that differ by its own parts",
    "setting-of-connection": "who connects to a server is told where it is, and proves who it is",
    "setting-of-provider": "keys and addresses of a system of others are those of its sheet",
    "setting-of-sign-in": "who checks tokens is told whose they are and by which key",
    "setting-of-unit": "a unit is told where it listens, and an app where it calls",
    "setting-of-pool": "an instance keeps as many connections as the pools were computed with",
    "rotation-of-secret": "a secret gets another value after some time",
  },
});
