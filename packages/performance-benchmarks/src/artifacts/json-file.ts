/** A file of JSON, set out for people. */
export function jsonFile(path: string, value: unknown) {
  return {
    path,
    mediaType: "application/json",
    text: `${JSON.stringify(value, undefined, 2)}\n`,
  };
}
