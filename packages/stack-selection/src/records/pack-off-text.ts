import type { PackOff } from "@planc/core";

/** That a pack which was asked for does not hold, and what of it falls. */
export function packOffText({ name }: PackOff): string {
  return `pack ${name} overruled, with its preferences`;
}
