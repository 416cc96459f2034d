/** Of runbooks, as the rules and dashboards of the plan lie beside them. */
export const runbookFile = "performance/runbooks.md";

/** Where its heading is, by the anchors that GitHub and GitLab make. */
export function runbookLink({ name }: { readonly name: string }): string {
  const anchor = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
  return `${runbookFile}#${anchor}`;
}
