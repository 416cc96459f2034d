import { words } from "../naming.ts";
import { isParameter } from "./matching.ts";

/** `/orders/{orderId}/cancel` is done to a thing rather than its own address. */
export const isDeed = (path: string): boolean => /\}[/:][a-z-]+$/.test(path);
/** The names of the parameters of a path, in order. */
export const namesIn = (path: string): string[] =>
  path.split("/").flatMap((part) => (isParameter(part) ? [part.replaceAll(/[{}:]/g, "")] : []));
/** `/orders/:id` as contracts write it. */
export const bracketed = (path: string): string => path.replaceAll(/:(\w+)/g, "{$1}");
/** `orderId` is of the order. */
export const spokenOf = (name: string): string => words(name).join(" ").replace(/ id$/, "");
