import { comparable, parentsOf } from "../paths/comparable.ts";
import { ownNames } from "../paths/own-names.ts";
import { backupName } from "../stage/journal.ts";
import type { Observer } from "./observer.ts";

/** Finds names for backups that are free on the disk, in the plan and among one another. */
export function backupNames(
  observer: Observer,
  inUse: Iterable<string>,
): (file: string) => Promise<string> {
  const taken = new Set(ownNames);
  for (const path of inUse) {
    for (const each of [path, ...parentsOf(path)]) taken.add(comparable(each));
  }
  return async (file) => {
    for (let attempt = 1; ; attempt += 1) {
      const name = backupName(file, attempt);
      if (taken.has(comparable(name)) || (await observer.look(name)) !== null) continue;
      taken.add(comparable(name));
      return name;
    }
  };
}
