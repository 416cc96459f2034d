/** Gateways that answer at the path of one graph: pages and other paths do not go through them. */
const graphRouters: readonly string[] = ["apollo router", "cosmo router", "hive gateway"];

/** Whether a gateway puts a graph together and routes nothing else. */
export function routesGraphAlone({ technology }: { readonly technology?: string | undefined }) {
  const name = technology?.toLowerCase() ?? "";
  return graphRouters.some((each) => name.startsWith(each));
}
