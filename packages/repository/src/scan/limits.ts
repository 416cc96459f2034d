/** What a scan looks at, at most. What lies beyond is left out, and a note says so. */
export interface ScanLimits {
  /** Files and folders that are looked at. */
  readonly entries: number;
  /** Folders inside each other. */
  readonly depth: number;
  /** Files that are read. */
  readonly files: number;
  /** Bytes of one file; files that programs write may have more. */
  readonly fileBytes: number;
  /** Bytes of all files together. */
  readonly totalBytes: number;
  readonly facts: number;
}

export const defaultLimits: ScanLimits = {
  entries: 100_000,
  depth: 24,
  files: 4_000,
  fileBytes: 500_000,
  totalBytes: 64_000_000,
  facts: 5_000,
};
