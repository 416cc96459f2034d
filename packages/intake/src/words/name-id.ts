import { slug } from "@planc/core";
import { remember } from "./remember.ts";

/**
 * The id of a name or sentence. Unlike `slug` alone it keeps `PostgreSQL` in one piece and `C`, `C++` and
 * `C#` apart.
 */
export const nameId: (name: string) => string = remember((name) =>
  slug(name.toLowerCase().replaceAll("+", " plus ").replaceAll("#", " sharp ")),
);
