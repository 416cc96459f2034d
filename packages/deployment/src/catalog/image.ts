/** An image by repository and tag. `{line}` in a tag is the version that was decided. */
export interface ImageFact {
  readonly repository: string;
  readonly tag: string;
}

/** The image of a version; the line of the catalogue stands in where none was decided. */
export function imageOf(
  { repository, tag }: ImageFact,
  version: string | undefined,
  line: string,
): ImageFact {
  return { repository, tag: tag.replace("{line}", version ?? line) };
}
