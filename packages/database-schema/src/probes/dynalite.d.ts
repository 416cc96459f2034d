// biome-ignore-all lint/style/noRestrictedImports: the types of a package that has none
// biome-ignore-all lint/style/noDefaultExport: that package has one
declare module "dynalite" {
  import type { Server } from "node:http";

  /** A server that answers as DynamoDB does, with everything in memory where no path is given. */
  export default function dynalite(options?: { readonly createTableMs?: number }): Server;
}
