/** What a Dockerfile is written from. */
export interface Recipe {
  /** Folder of the sources, from the root of the repository; `.` is the root itself. */
  readonly folder: string;
  /** Key of the framework, where it leaves its built program somewhere of its own. */
  readonly framework: string;
  /** `gradle`, `maven`: where the language has several. */
  readonly buildTool: string | undefined;
}

/** The lines of the stage that builds, and of the one that runs. */
export interface Stages {
  readonly build: readonly string[];
  readonly run: readonly string[];
}

/** A path below the folder of the sources, as `COPY` takes it. */
export const below = (folder: string, path = ""): string =>
  folder === "." ? path || "." : `${folder}/${path}`;
