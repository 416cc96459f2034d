import { architecture } from "@planc/core/ir";
import { rule } from "../kit.ts";

/** What others open was looked through first. */
export const filesUnscanned = rule("files-unscanned", {
  reads: { pipelines: architecture.mediaPipeline },
  check: ({ pipelines, report }) => {
    const bare = pipelines.filter(
      ({ data: { holds, checks, sealed } }) =>
        holds.includes("file") &&
        sealed === undefined &&
        !checks.some(({ what }) => what === "malware"),
    );
    const [first] = bare;
    if (first)
      report(
        "files-unscanned",
        { files: bare.map(({ data: { name } }) => name).join(", ") },
        { ref: first.ref },
      );
  },
});
