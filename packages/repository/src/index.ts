export type { Fact, FactSource, FoundFact } from "./fact.ts";
export { repositoryNodes } from "./repository-nodes.ts";
export { defaultLimits, type ScanLimits } from "./scan/limits.ts";
export { repositoryFindings, type ScanNote } from "./scan/notes.ts";
export { type RepositoryScan, type ScanOptions, scanRepository } from "./scan/scan-repository.ts";
