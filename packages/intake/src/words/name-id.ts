import { slug } from "@planc/core";

/**
 * The id of a name or sentence. Unlike `slug` alone it keeps `PostgreSQL` in one piece and `C`, `C++` and
 * `C#` apart.
 */
export function nameId(name: string): string {
  return slug(name.toLowerCase().replaceAll("+", " plus ").replaceAll("#", " sharp "));
}
