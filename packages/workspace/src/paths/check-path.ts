import { type Problem, problem } from "../problems/problem.ts";
import { comparable } from "./comparable.ts";
import { ownNames } from "./own-names.ts";

/** Bytes of UTF-8. Well under Linux' 4,096, and leaves room for a deep output folder. */
const LONGEST_PATH = 1024;
/** Bytes of UTF-8. File systems take 255; 15 are left for the ending of a backup. */
const LONGEST_SEGMENT = 240;

type Check = readonly [
  slug:
    | "path-empty"
    | "path-unprintable"
    | "path-absolute"
    | "path-backslash"
    | "path-forbidden-character"
    | "path-empty-segment"
    | "path-dot-segment"
    | "path-trailing-dot-or-space"
    | "path-reserved-name"
    | "path-version-control"
    | "path-ours",
  broken: (text: string) => boolean,
];

/** In this order: a path reports the first that it breaks. */
const wholePath: readonly Check[] = [
  ["path-empty", (path) => path === ""],
  // Joiners are letters' parts in Persian and Indic names; other format characters only hide.
  ["path-unprintable", (path) => /[\p{Cc}\p{Cs}\u2028\u2029]|(?![\u200c\u200d])\p{Cf}/u.test(path)],
  ["path-absolute", (path) => /^([/]|\\\\|[A-Za-z]:)/.test(path)],
  ["path-backslash", (path) => path.includes("\\")],
  ["path-forbidden-character", (path) => /[<>:"|?*]/.test(path)],
  ["path-ours", (path) => ownNames.includes(comparable(path.split("/")[0] ?? ""))],
];

const eachSegment: readonly Check[] = [
  ["path-empty-segment", (segment) => comparable(segment) === ""],
  ["path-dot-segment", (segment) => segment === "." || segment === ".."],
  ["path-trailing-dot-or-space", (segment) => /[. ]$/.test(segment)],
  [
    "path-reserved-name",
    (segment) => /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)/i.test(segment),
  ],
  // NTFS also answers to the short name git~1.
  ["path-version-control", (segment) => /^(\.(git|hg|svn|bzr)|git~\d+)$/.test(comparable(segment))],
];

/** The first thing wrong with a path taken alone, if anything is. */
export function checkPath(path: string): Problem | undefined {
  const bytes = Buffer.byteLength(path);
  if (bytes > LONGEST_PATH) {
    return problem("path-too-long", { path, bytes, limit: LONGEST_PATH }, path);
  }
  const whole = wholePath.find(([, broken]) => broken(path));
  if (whole) return problem(whole[0], { path }, path);
  const segments = path.split("/");
  const part = eachSegment.find(([, broken]) => segments.some(broken));
  if (part) return problem(part[0], { path }, path);
  const longest = Math.max(...segments.map((segment) => Buffer.byteLength(segment)));
  if (longest > LONGEST_SEGMENT) {
    return problem("path-segment-too-long", { path, bytes: longest, limit: LONGEST_SEGMENT }, path);
  }
  return undefined;
}
