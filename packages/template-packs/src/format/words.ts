import { shapes } from "@planc/core/ir";
import * as z from "zod";

export const { identifier } = shapes;

/** Texts of a pack are shown in terminals, where control characters do things. */
const plain = /^(?:[^\p{Cc}]|[\n\t])*$/u;
export const label = shapes.label.regex(plain, "has control characters");
export const prose = shapes.prose.regex(plain, "has control characters");

/** Lower-case words joined by hyphens: names of packs, sections, topics. */
export const slug = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "is not lower-case words joined by hyphens");
/** A name as templates write it: `operations`, `maxOperations`. */
export const variable = z
  .string()
  .max(64)
  .regex(/^[a-z][a-zA-Z0-9]*$/, "is not a name such as maxOperations");
/** `area/name` */
export const slashed = z
  .string()
  .max(128)
  .regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, "is not of the form area/name");
/** A field of a node's data, or a field in it: `kind`, `memory.value`. */
export const fieldPath = z
  .string()
  .max(128)
  .regex(/^[a-zA-Z][a-zA-Z0-9]*(\.[a-zA-Z][a-zA-Z0-9]*){0,4}$/, "is not the name of a field");
/** Of a file beside the pack. */
export const filePath = z.string().min(1).max(256);

export const scalar = z.union([z.string().max(1000), z.number(), z.boolean()]);
