import type { Ecosystem } from "@planc/core/ir";
import type { Sighting } from "../fact.ts";
import type { Span } from "../trees/tree.ts";

interface ReaderOf<Found> {
  /** Whether a file is of its kind, by its path relative to the root. */
  readonly reads: (path: string) => boolean;
  /** What a text states. It may throw where the text is not what its name says. */
  readonly read: (text: string, path: string) => readonly Found[];
  /** Bytes that a text may have, where that is not what the limits say for all. */
  readonly largest?: number;
}

/** Reads facts from the text of one kind of file. */
export interface FactReader extends ReaderOf<Sighting> {
  readonly kind: "facts";
}

/** Reads which versions were installed. They complete the dependencies of manifests beside and below. */
export interface LockReader extends ReaderOf<LockedPackage> {
  readonly kind: "locks";
  readonly ecosystem: Ecosystem;
}

/** Reads what becomes of tables, file after file in the order of their paths. */
export interface TableReader extends ReaderOf<TableStatement> {
  readonly kind: "tables";
}

export type Reader = FactReader | LockReader | TableReader;

export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  readonly at: Span;
  /** The range that led to the version, where the lock file says so. */
  readonly range?: string;
  /** The folder of the manifest that it is for, relative to the lock file, where the lock file says so. */
  readonly importer?: string;
}

export interface Column {
  readonly name: string;
  readonly type?: string;
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly primary?: boolean;
}

export type TableStatement = {
  readonly table: string;
  readonly at: Span;
  /** The schema that is named before it. */
  readonly schema?: string;
} & (
  | {
      readonly does: "create";
      readonly columns: readonly Column[];
      /** What the code calls a row of it. */
      readonly model?: string;
      /** A plan says that it is to be there. */
      readonly planned?: true;
    }
  | { readonly does: "add"; readonly columns: readonly Column[] }
  | { readonly does: "remove"; readonly columns: readonly string[] }
  | { readonly does: "drop" }
  | { readonly does: "rename"; readonly to: string; readonly model?: string }
  | { readonly does: "rename-column"; readonly from: string; readonly to: string }
  | { readonly does: "retype"; readonly column: string; readonly type: string }
);

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The folder that a path lies in, `.` for the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "." : path.slice(0, slash);
}

/** Whether a file has one of these names. */
export function named(...names: readonly string[]): (path: string) => boolean {
  const all = new Set(names);
  return (path) => all.has(nameOf(path));
}
