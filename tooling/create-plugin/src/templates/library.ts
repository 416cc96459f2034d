import type { GeneratedFile } from "../package-spec.ts";

export const librarySources: readonly GeneratedFile[] = [
  { path: "src/index.ts", text: "export {};\n" },
];
