import type { Report, ViewOf } from "@planc/core";
import type { host } from "@planc/core/ir";
import { hintOf } from "../brief-file/problems.ts";
import type { findings } from "../findings.ts";
import { inWords } from "../words/in-words.ts";
import type { Complaint, Correction, Fact } from "./correct-brief.ts";

type Tell = Report<typeof findings>;

/** Reports what is wrong with corrections: the first ones each, the rest as a number. */
export function tellComplaints(complaints: readonly Complaint[], most: number, report: Tell): void {
  for (const complaint of complaints.slice(0, most)) {
    const { entry, ref } = complaint;
    switch (complaint.slug) {
      case "brief-entry-twice":
        report(complaint.slug, { entry }, { ref });
        break;
      case "brief-entry-incomplete":
        report(complaint.slug, { entry, missing: complaint.missing }, { ref });
        break;
      case "brief-name-unknown": {
        const { name, problem } = complaint;
        report(
          complaint.slug,
          { entry, name, problem, hint: hintOf(name, complaint.names()) },
          { ref },
        );
        break;
      }
    }
  }
  const count = complaints.length - most;
  if (count > 0) report("brief-problems-cut", { source: "brief.yaml", count });
}

const mostExamples = 3;

interface LeftOut {
  readonly leftOut: readonly Fact[];
  readonly corrections: readonly Correction[];
  readonly sources: readonly ViewOf<typeof host.source>[];
}

/** Reports which facts of the text a file leaves out that is the whole brief. */
export function tellLeftOut({ leftOut, corrections, sources }: LeftOut, report: Tell): void {
  const read = leftOut.filter(
    ({ why, area }) =>
      why.from?.some((ref) => ref.startsWith("reading/")) &&
      !["question", "unread", "inert"].includes(area.noun),
  );
  const file = corrections.find(({ data }) => data.area === "file");
  if (read.length === 0 || file?.data.area !== "file") return;
  const names = read.map(({ area, id }) => `${area.key} ${id}`);
  const more = names.length > mostExamples ? " …" : "";
  const examples = `${names.slice(0, mostExamples).join(", ")}${more}`;
  const count = read.length;
  const changed = changedSources(sources, file.data.writtenFrom ?? {});
  if (changed.length === 0) report("brief-leaves-out", { count, examples }, { ref: file.ref });
  else report("brief-outdated", { sources: inWords(changed), count, examples }, { ref: file.ref });
}

/** Sources that are other texts than the file was written from. */
function changedSources(
  sources: LeftOut["sources"],
  writtenFrom: Readonly<Record<string, string>>,
): readonly string[] {
  return sources.flatMap(({ id, data }) => {
    const before = Object.hasOwn(writtenFrom, id) ? writtenFrom[id] : undefined;
    const same = before === undefined || data.sha256.startsWith(before);
    return same ? [] : [data.path ?? data.kind];
  });
}
