/** What LikeC4's own language services say against a model, one line each with its place. */
export type FaultsOf = (text: string) => Promise<readonly string[]>;

/** LikeC4's language services; nothing where the package is not installed, as it is large. */
export async function openLikeC4(): Promise<FaultsOf | undefined> {
  try {
    const { LikeC4 } = await import("likec4");
    return async (text) => {
      const model = await LikeC4.fromSource(text, { printErrors: false, logger: false });
      return model.getErrors().map(({ line, message }) => `line ${line + 1}: ${message}`);
    };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
