import { basename, dirname, join, relative, resolve } from "node:path";
import type { DataOf, Draft, Finding } from "@planc/core";
import type { host } from "@planc/core/ir";
import { UsageError } from "../exit-codes.ts";
import { exists, isFolder, type Project, projectAround, shownPath } from "./project.ts";
import { type MeasurementsRead, readMeasurements } from "./read-measurements.ts";
import { readPrompt } from "./read-prompt.ts";
import { type Input, readFoundFile, readStandardInput, readTextFile } from "./read-text.ts";
import type { SourceOptions } from "./source-options.ts";
import { currentFeature } from "./spec-kit.ts";

/** A text to compile. Its id is its kind, of which there is one each. */
export interface SourceText {
  readonly kind: Exclude<DataOf<typeof host.source>["kind"], "repository" | "plan">;
  /** Relative, with slashes; absent for what is no file. */
  readonly path?: string;
  readonly text: string;
}

/** What a command was given to read. */
export interface Sources {
  /** In the order of their kinds below, whatever the order of the command line. */
  readonly texts: readonly SourceText[];
  /** What was measured, and what of the file could not be read. */
  readonly measurements: MeasurementsRead["measurements"];
  readonly findings: readonly Finding[];
  /** What exists in the project that the plan changes; nothing where none was scanned. */
  readonly existing: readonly Draft[];
  /** Where the plan goes: where the user says, else into the feature's folder, else `plan`. */
  readonly outDir: string;
}

export interface SourceRequest {
  /** Words of the prompt; `-` alone is standard input. */
  readonly prompt: readonly string[];
  readonly options: SourceOptions;
  /** Where the plan goes if the user says so: what lies there is no earlier work. */
  readonly out?: string | undefined;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: Input;
}

/**
 * Reads everything that the command line names, and what stands at its usual place beside it.
 * @throws UsageError for files that cannot be read, and where there is nothing to plan.
 */
export async function gatherSources(request: SourceRequest): Promise<Sources> {
  const { prompt, options, cwd } = request;
  refuseSharedInput(request);
  const spec = await specOf(request);
  if (prompt.length === 0 && spec === undefined && options.brief === undefined) {
    throw new UsageError(
      "no prompt was given.",
      'Say what to plan: planc plan "a booking system for a dentist", - to read standard input, or --spec FILE.',
    );
  }
  const project = await projectOf(request, spec);
  const usual = async (...paths: readonly string[]): Promise<string | undefined> => {
    for (const path of paths) if (await exists(path)) return path;
    return undefined;
  };
  const constitution =
    options.constitution ??
    (project &&
      (await usual(
        join(project.root, ".specify", "memory", "constitution.md"),
        join(project.root, "memory", "constitution.md"),
      )));
  const brief =
    options.brief ??
    (spec && spec !== "-" ? await usual(join(dirname(spec), "brief.yaml")) : undefined);

  const texts: SourceText[] = [];
  const add = async (
    kind: SourceText["kind"],
    path: string | undefined,
    foundIn?: string,
  ): Promise<void> => {
    if (path === undefined) return;
    if (path === "-") {
      texts.push({ kind, text: await standardInput(request) });
      return;
    }
    const shown = shownPath(path, { root: project?.root, cwd });
    const [whole, named] = [resolve(cwd, path), relative(cwd, resolve(cwd, path))];
    const { text, isFile } =
      foundIn === undefined
        ? await readTextFile(whole, named)
        : { text: await readFoundFile(whole, named, resolve(cwd, foundIn)), isFile: true };
    texts.push({ kind, text, ...(isFile ? { path: shown } : {}) });
  };
  if (prompt.length > 0) {
    texts.push({ kind: "prompt", text: await readPrompt(prompt, () => standardInput(request)) });
  }
  await add("spec", spec);
  await add("constitution", constitution, options.constitution ? undefined : project?.root);
  await add("brief", brief, options.brief || brief === undefined ? undefined : dirname(brief));
  await add("measurements", options.measurements);
  const measured = texts.find(({ kind }) => kind === "measurements");
  const { measurements, findings } = measured
    ? readMeasurements(measured.text, measured.path ?? "the measurements")
    : { measurements: [], findings: [] };
  const usualOut = outDirOf(request, spec, project);
  const outDir = request.out ?? usualOut;
  const scan = await scanned(options.scan === false ? undefined : project, [
    resolve(cwd, outDir),
    resolve(cwd, usualOut),
  ]);
  return {
    texts,
    measurements,
    findings: [...findings, ...scan.findings],
    existing: scan.existing,
    outDir,
  };
}

/** The parsers of many kinds of files are loaded only where there is something to parse. */
async function scanned(
  project: Project | undefined,
  ownPlans: readonly string[],
): Promise<{ readonly existing: readonly Draft[]; readonly findings: readonly Finding[] }> {
  if (!project) return { existing: [], findings: [] };
  const { repositoryNodes, scanRepository } = await import("@planc/repository");
  const scan = await scanRepository(project.root, { ownPlans });
  const closed = scan.notes.find(({ code }) => code === "repository/folder-unreadable");
  if (closed) {
    throw new UsageError("the folder of the project cannot be read.", closed.fix);
  }
  return {
    existing: repositoryNodes(scan),
    findings: scan.notes.map(({ code, severity, message }) => ({ code, severity, message })),
  };
}

/** The path of the specification, or `-`. */
async function specOf({ prompt, options, cwd, env }: SourceRequest): Promise<string | undefined> {
  const { spec } = options;
  if (spec === "-") return spec;
  if (spec !== undefined)
    return (await isFolder(resolve(cwd, spec))) ? join(spec, "spec.md") : spec;
  if (prompt.length > 0) return undefined;
  const feature = await currentFeature(cwd, env);
  return feature && join(feature.folder, "spec.md");
}

/** A prompt alone is of a system of its own, in whatever folder it is compiled. */
async function projectOf(
  { options, cwd }: SourceRequest,
  spec: string | undefined,
): Promise<Project | undefined> {
  if (options.repo !== undefined) {
    const root = resolve(cwd, options.repo);
    if (!(await isFolder(root))) {
      throw new UsageError(
        `${options.repo} is no folder.`,
        "Name the project's folder with --repo.",
      );
    }
    return { root, specKit: await isFolder(join(root, ".specify")) };
  }
  return spec === undefined || spec === "-"
    ? undefined
    : projectAround(dirname(resolve(cwd, spec)));
}

/** Spec-Kit keeps what belongs to a feature beside its spec.md. */
function outDirOf(
  { cwd }: SourceRequest,
  spec: string | undefined,
  project: Project | undefined,
): string {
  if (spec === undefined || basename(spec) !== "spec.md" || !project?.specKit) return "plan";
  const folder = dirname(resolve(cwd, spec));
  return folder === project.root ? "plan" : relative(cwd, folder) || ".";
}

function standardInput({ input }: SourceRequest): Promise<string> {
  return readStandardInput(input, "Pipe the text in: planc plan - < prompt.txt");
}

function refuseSharedInput({ prompt, options }: SourceRequest): void {
  const { spec, constitution, brief, measurements } = options;
  const words = prompt.length === 1 ? prompt : [];
  const piped = [...words, spec, constitution, brief, measurements].filter((each) => each === "-");
  if (piped.length > 1) {
    throw new UsageError("standard input can be one source only.", "Name files for the others.");
  }
}
