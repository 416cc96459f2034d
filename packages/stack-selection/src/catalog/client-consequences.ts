import type { PlanConsequence } from "./plan-consequences.ts";

/**
 * What a choice brings and costs where clients alone are written with it, and the server in something else: there
 * it checks no request, and runs in no image. Names in braces as in the consequences of a plan.
 */
export const ofClients: Readonly<Record<string, PlanConsequence>> = {
  typescript: {
    good: "Types of {operations} are made from {contract} for {clients}, so that a change there fails the build.",
    bad: [
      "Types are gone at run time, and what {operations} answer is shown in {clients} as it comes.",
      "CI makes the types from {contract} anew and fails on a difference; the server is tested against the same file.",
    ],
  },
  vitest: {
    good: "A change runs only the tests whose modules it touches, among those of {clients}.",
    bad: [
      "It runs code of {clients} in Node.js through a transform of its own, and not as it is built.",
      "CI also makes the production build of {clients}, and the few tests through the screens open that.",
    ],
  },
  jest: {
    good: "Modules of {clients} are replaced by name in tests.",
    bad: [
      "Each test file has a realm and a transform of its own, so that the tests of {clients} grow slow together.",
      "CI splits the files over its machines, and a file that takes over 10 s is divided.",
    ],
  },
  "unit-testing": {
    good: "{best}, for what {clients} decide by themselves.",
    bad: [
      "Weakest where it concerns the tests of {clients}: {worst}.",
      "What the server decides is tested there; these tests call it nowhere.",
    ],
  },
};
