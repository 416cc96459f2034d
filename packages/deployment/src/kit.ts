import { pluginKit } from "@planc/core";
import * as z from "zod";
import manifest from "../package.json" with { type: "json" };

export const { step, rule, section, artifact, probe, plugin, derived, assumed } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "deployment",
  summary: manifest.description,
  findings: {
    "manifest-invalid": {
      severity: "error",
      message: "{file}: {problem}.",
      cause:
        "An object for Kubernetes has a field that its kind does not know, or does not fit another.",
      fix: "This is a fault of planc: report it with the plan.",
    },
    "template-invalid": {
      severity: "error",
      message: "{file}: {problem}.",
      cause:
        "The template of the functions has a field that AWS SAM does not know, or names nothing.",
      fix: "This is a fault of planc: report it with the plan.",
    },
    "infrastructure-invalid": {
      severity: "error",
      message: "{file}: {problem}.",
      cause: "A file for Terraform does not parse, or names what no file of it declares.",
      fix: "This is a fault of planc: report it with the plan.",
    },
  },
  options: z.strictObject({
    rotationDays: z
      .int()
      .min(1)
      .max(3650)
      .default(90)
      .describe("Days between two values of a secret of which nothing says it."),
  }),
  derivations: {
    "unit-of-program":
      "a program runs by itself, with its modules in it, on the platform that was decided",
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
