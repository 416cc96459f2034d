/**
 * Gateways that hand out files of their own disk beside what they pass on, by their key in the catalogue: NGINX by
 * `root` and `try_files`, YARP as a part of an ASP.NET Core program with its static files (documentation of each, read
 * 2026-11-30).
 */
export const fileGateways: ReadonlySet<string> = new Set(["nginx", "yarp"]);
