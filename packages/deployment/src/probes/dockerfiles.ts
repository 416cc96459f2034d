import { images } from "../artifacts/images.ts";
import { imageFaults } from "../images/faults.ts";
import { probe } from "../kit.ts";
import { ofCommonJs } from "./of-common-js.ts";

type Parser = Pick<typeof import("dockerfile-utils"), "validate">;

/** Reads every Dockerfile with a parser of the language, and then for what no image of ours may be. */
export const dockerfiles = probe("dockerfiles", {
  of: { images },
  when: "compile",
  tool: "dockerfile-utils",
  run: async ({ files, report }) => {
    const { validate } = ofCommonJs<Parser>(await import("dockerfile-utils"));
    const written = files.images.filter(({ path }) => path.endsWith(".Dockerfile"));
    let failed = 0;
    for (const { path, text } of written) {
      const faults = [
        ...validate(text).map(({ range, message }) => ({
          line: range.start.line + 1,
          problem: typeof message === "string" ? message : message.value,
        })),
        ...imageFaults(text),
      ];
      for (const { line, problem } of faults)
        report("dockerfile-invalid", { file: path, line, problem: problem.replace(/\.$/, "") });
      if (faults.length > 0) failed++;
    }
    return failed === 0
      ? { status: "passed", detail: `${written.length} Dockerfiles` }
      : { status: "failed", detail: `${failed} of ${written.length} Dockerfiles` };
  },
});
